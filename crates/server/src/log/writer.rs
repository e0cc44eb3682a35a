//! A writer of lines that never waits and never fails. A thread of its own writes them to the end;
//! what it cannot write, or not soon enough, is dropped and counted.
//!
//! `tracing-appender` is not it: it does not count what could not be written, and its guard prints to
//! standard output, which may be gone as well.

use std::cell::RefCell;
use std::io::{self, ErrorKind, Write};
use std::sync::Arc;
use std::sync::atomic::{AtomicU64, Ordering};
use std::sync::mpsc::{Receiver, SyncSender, TrySendError, sync_channel};
use std::thread;
use std::time::{Duration, Instant};

use tracing_subscriber::fmt::MakeWriter;

/// How many lines may wait to be written.
const MOST_WAITING: usize = 8192;
/// How much is written at once, in bytes.
const BATCH: usize = 64 * 1024;
/// How long lines are gathered before they are written. Who writes a line has to wake the thread that
/// waits for one, which costs more than the line: so it is woken once for all of them.
const GATHERING: Duration = Duration::from_millis(2);
/// How long to wait before something that is busy is tried again.
const PAUSE: Duration = Duration::from_millis(10);

thread_local! {
    /// What the thread that writes has to say itself, while it does. It does not wait for its own
    /// turn, for which there may be no room.
    static OWN_LINES: RefCell<Option<Vec<u8>>> = const { RefCell::new(None) };
}

/// How many lines of the log were lost since the process began.
#[derive(Debug, Clone, Default)]
pub struct LostLines(Arc<AtomicU64>);

impl LostLines {
    /// The number of them.
    #[must_use]
    pub fn count(&self) -> u64 {
        self.0.load(Ordering::Relaxed)
    }

    fn add(&self, lines: u64) {
        self.0.fetch_add(lines, Ordering::Relaxed);
    }
}

/// Takes lines; each call of `write` is one.
#[derive(Debug, Clone)]
pub(crate) struct LineWriter {
    sender: SyncSender<Message>,
    lost: LostLines,
}

#[derive(Debug)]
enum Message {
    Line(Box<[u8]>),
    /// Answered once everything before it was written or lost.
    Flush(SyncSender<()>),
}

impl LineWriter {
    /// Starts the thread that writes to `out`. Once lines were lost and it can write again, it calls
    /// `tell` with their number.
    ///
    /// # Errors
    /// When there can be no other thread.
    pub(crate) fn start(
        out: impl Write + Send + 'static,
        tell: impl Fn(u64) + Send + 'static,
    ) -> io::Result<Self> {
        let (sender, receiver) = sync_channel(MOST_WAITING);
        let lost = LostLines::default();
        let worker = Worker {
            out,
            tell,
            lost: lost.clone(),
            told: 0,
            batch: Vec::with_capacity(BATCH),
            is_torn: false,
        };
        thread::Builder::new().name("log".to_owned()).spawn(move || worker.run(&receiver))?;
        Ok(Self { sender, lost })
    }

    pub(crate) fn lost(&self) -> LostLines {
        self.lost.clone()
    }

    /// Waits until everything was written or lost, at most so long; says whether it was.
    pub(crate) fn flush(&self, at_most: Duration) -> bool {
        let deadline = Instant::now() + at_most;
        let (done, is_done) = sync_channel(1);
        let mut message = Message::Flush(done);
        loop {
            match self.sender.try_send(message) {
                Ok(()) => break,
                Err(TrySendError::Full(back)) if Instant::now() < deadline => message = back,
                Err(_) => return false,
            }
            thread::sleep(PAUSE);
        }
        is_done.recv_timeout(deadline.saturating_duration_since(Instant::now())).is_ok()
    }
}

impl Write for LineWriter {
    fn write(&mut self, line: &[u8]) -> io::Result<usize> {
        let is_own = OWN_LINES.with_borrow_mut(|lines| {
            lines.as_mut().map(|lines| lines.extend_from_slice(line)).is_some()
        });
        if !is_own && self.sender.try_send(Message::Line(line.into())).is_err() {
            self.lost.add(1);
        }
        Ok(line.len())
    }

    fn flush(&mut self) -> io::Result<()> {
        Ok(())
    }
}

impl<'a> MakeWriter<'a> for LineWriter {
    type Writer = Self;

    fn make_writer(&'a self) -> Self {
        self.clone()
    }
}

struct Worker<W, T> {
    out: W,
    tell: T,
    lost: LostLines,
    /// How many of the lost lines were told of.
    told: u64,
    batch: Vec<u8>,
    /// Whether only the beginning of a line was written.
    is_torn: bool,
}

impl<W: Write, T: Fn(u64)> Worker<W, T> {
    fn run(mut self, receiver: &Receiver<Message>) {
        let mut waiting = Vec::new();
        while let Ok(first) = receiver.recv() {
            thread::sleep(GATHERING);
            self.collect(first, receiver, &mut waiting);
            let lost = self.lost.count();
            if self.write() && lost > self.told {
                OWN_LINES.set(Some(Vec::new()));
                (self.tell)(lost - self.told);
                self.batch.extend(OWN_LINES.take().unwrap_or_default());
                if self.write() {
                    self.told = lost;
                }
            }
            for done in waiting.drain(..) {
                let _ = SyncSender::try_send(&done, ());
            }
        }
    }

    /// Puts together what waits, if that is not too much.
    fn collect(
        &mut self,
        first: Message,
        receiver: &Receiver<Message>,
        waiting: &mut Vec<SyncSender<()>>,
    ) {
        let mut next = Some(first);
        while let Some(message) = next {
            match message {
                Message::Line(line) => self.batch.extend_from_slice(&line),
                Message::Flush(done) => waiting.push(done),
            }
            if self.batch.len() >= BATCH {
                return;
            }
            next = receiver.try_recv().ok();
        }
    }

    /// Writes what was put together; says whether that was possible.
    fn write(&mut self) -> bool {
        let mut rest = self.batch.as_slice();
        let written =
            if self.is_torn { write_to_end(&mut self.out, &mut &b"\n"[..]) } else { Ok(()) };
        let written = written.and_then(|()| {
            self.is_torn = false;
            write_to_end(&mut self.out, &mut rest)
        });
        let done = self.batch.len() - rest.len();
        if let Some(last) = done.checked_sub(1) {
            self.is_torn = self.batch[last] != b'\n';
        }
        let lost = rest.split_inclusive(|byte| *byte == b'\n').count();
        self.lost.add(lost as u64);
        self.batch.clear();
        written.is_ok()
    }
}

/// Writes everything, and takes from `rest` what was written.
fn write_to_end(out: &mut impl Write, rest: &mut &[u8]) -> io::Result<()> {
    while !rest.is_empty() {
        match out.write(rest) {
            Ok(0) => return Err(ErrorKind::WriteZero.into()),
            Ok(count) => *rest = &rest[count..],
            Err(error) if error.kind() == ErrorKind::Interrupted => {}
            // Somebody else made the file a non-blocking one.
            Err(error) if error.kind() == ErrorKind::WouldBlock => thread::sleep(PAUSE),
            Err(error) => return Err(error),
        }
    }
    out.flush()
}

#[cfg(test)]
mod tests {
    use std::sync::Mutex;

    use super::*;

    const LONG: Duration = Duration::from_secs(10);

    /// A file with room for so many bytes, which can be made larger and can be busy.
    #[derive(Clone, Default)]
    struct File(Arc<Mutex<(Vec<u8>, usize)>>);

    impl File {
        fn of(room: usize) -> Self {
            Self(Arc::new(Mutex::new((Vec::new(), room))))
        }

        fn grow(&self, room: usize) {
            self.0.lock().unwrap().1 += room;
        }

        fn text(&self) -> String {
            String::from_utf8(self.0.lock().unwrap().0.clone()).unwrap()
        }
    }

    impl Write for File {
        fn write(&mut self, bytes: &[u8]) -> io::Result<usize> {
            let (written, room) = &mut *self.0.lock().unwrap();
            let count = bytes.len().min(*room);
            if count == 0 {
                return Err(ErrorKind::StorageFull.into());
            }
            *room -= count;
            written.extend_from_slice(&bytes[..count]);
            Ok(count)
        }

        fn flush(&mut self) -> io::Result<()> {
            Ok(())
        }
    }

    /// A writer that tells of lost lines in a line.
    fn telling(out: impl Write + Send + 'static) -> LineWriter {
        let own = Arc::new(Mutex::new(None::<LineWriter>));
        let teller = Arc::clone(&own);
        let writer = LineWriter::start(out, move |lost| {
            let writer = teller.lock().unwrap().clone();
            writer.unwrap().write_all(format!("lost {lost}\n").as_bytes()).unwrap();
        });
        own.lock().unwrap().insert(writer.unwrap()).clone()
    }

    #[test]
    fn lines_are_written_in_their_order() {
        let file = File::of(usize::MAX);
        let mut writer = telling(file.clone());
        let lines: Vec<_> = (0..1000).map(|number| format!("line {number}\n")).collect();
        for line in &lines {
            writer.write_all(line.as_bytes()).unwrap();
        }
        assert!(writer.flush(LONG));
        assert_eq!(file.text(), lines.concat());
        assert_eq!(writer.lost().count(), 0);
    }

    #[test]
    fn what_finds_no_room_is_counted_and_told_once_there_is_some() {
        let file = File::of(6);
        let mut writer = telling(file.clone());
        for line in ["one\n", "two\n", "three\n"] {
            writer.write_all(line.as_bytes()).unwrap();
            assert!(LineWriter::flush(&writer, LONG));
        }
        assert_eq!(writer.lost().count(), 2);
        file.grow(1000);
        writer.write_all(b"four\n").unwrap();
        assert!(LineWriter::flush(&writer, LONG));
        // The line of which only the beginning was written is not continued by another one.
        assert_eq!(file.text(), "one\ntw\nfour\nlost 2\n");
    }

    #[test]
    fn nobody_waits_for_what_is_never_written() {
        let file = File::of(usize::MAX);
        let mut writer = telling(file.clone());
        let busy = file.0.lock().unwrap();
        let begun = Instant::now();
        for _ in 0..2 * MOST_WAITING {
            writer.write_all(b"line\n").unwrap();
        }
        assert!(!LineWriter::flush(&writer, Duration::from_millis(50)));
        assert!(begun.elapsed() < LONG);
        drop(busy);
        assert!(LineWriter::flush(&writer, LONG));
        let lost = writer.lost().count();
        let text = file.text();
        let written = text.lines().filter(|line| *line == "line").count();
        assert_eq!(written + usize::try_from(lost).unwrap(), 2 * MOST_WAITING);
        let told = text.lines().filter_map(|line| line.strip_prefix("lost ")?.parse::<u64>().ok());
        assert_eq!(told.sum::<u64>(), lost);
    }
}

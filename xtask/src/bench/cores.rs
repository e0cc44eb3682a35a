//! Which core runs what.

use std::fs;
use std::process::{Command, Stdio};

/// The cores that servers and the generator of requests have to themselves; where there are none, why.
#[derive(Debug)]
pub(crate) enum Cores {
    /// Servers run on the first, the generator on the second.
    Pinned { server: usize, generator: usize },
    /// Everything runs wherever there is room, and figures are worth less.
    Shared { why: &'static str },
}

impl Cores {
    /// The last two cores that this program may use: the first has the most else to do.
    pub(crate) fn of_machine() -> Self {
        let quiet = Command::new("taskset").arg("--version").stdout(Stdio::null()).status();
        if !quiet.is_ok_and(|status| status.success()) {
            return Self::Shared { why: "there is no `taskset`, which is in Debian's util-linux" };
        }
        let status = fs::read_to_string("/proc/self/status").unwrap_or_default();
        let allowed = status.lines().find_map(|line| line.strip_prefix("Cpus_allowed_list:"));
        match listed(allowed.unwrap_or_default()).as_slice() {
            [.., server, generator] => Self::Pinned { server: *server, generator: *generator },
            _ => Self::Shared { why: "there is one core only" },
        }
    }

    /// A program that runs where servers do.
    pub(crate) fn server(&self, program: &Command) -> Command {
        match self {
            Self::Pinned { server, .. } => on_core(*server, program),
            Self::Shared { .. } => anywhere(program),
        }
    }

    /// A program that runs where the generator does.
    pub(crate) fn generator(&self, program: &Command) -> Command {
        match self {
            Self::Pinned { generator, .. } => on_core(*generator, program),
            Self::Shared { .. } => anywhere(program),
        }
    }

    /// What a reader has to know.
    pub(crate) fn sentence(&self) -> String {
        match self {
            Self::Pinned { server, generator } => {
                format!("servers run on core {server}, the generator on core {generator}")
            }
            Self::Shared { why } => format!(
                "nothing has a core of its own, since {why}: servers and the generator take time \
                 from each other"
            ),
        }
    }
}

/// `0-2,5` to 0, 1, 2, 5.
fn listed(text: &str) -> Vec<usize> {
    let ranges = text.trim().split(',').filter_map(|range| {
        let (first, last) = range.split_once('-').unwrap_or((range, range));
        Some(first.parse().ok()?..=last.parse().ok()?)
    });
    ranges.flatten().collect()
}

fn on_core(core: usize, program: &Command) -> Command {
    let mut command = Command::new("taskset");
    command.args(["--cpu-list", &core.to_string()]).arg(program.get_program());
    command.args(program.get_args());
    command
}

fn anywhere(program: &Command) -> Command {
    let mut command = Command::new(program.get_program());
    command.args(program.get_args());
    command
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn cores_are_listed_as_linux_writes_them() {
        assert_eq!(listed("\t0-1\n"), [0, 1]);
        assert_eq!(listed("0-2,5"), [0, 1, 2, 5]);
        assert_eq!(listed("7"), [7]);
        assert!(listed("").is_empty());
    }
}

//! How many files the process may have open: each connection is one, and those that wait for their
//! deadlines are as well.

/// With fewer, some hundred clients that do nothing keep all others out.
const ENOUGH: u64 = 1024;

/// Takes all that the operating system grants. What shells grant at first is made for programs that wait
/// for `select`.
pub(crate) fn take_all() {
    match rlimit::increase_nofile_limit(u64::MAX) {
        Ok(files) if files < ENOUGH => tracing::warn!(
            files,
            "only so many files may be open, and each connection is one: grant at least {ENOUGH}, with \
             `ulimit -n` or `LimitNOFILE=`"
        ),
        Ok(_) => {}
        Err(error) => tracing::warn!(%error, "cannot find out how many files may be open"),
    }
}

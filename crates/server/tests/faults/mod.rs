//! One way to fail in each file, and what they share: a client, and a ledger of what was acknowledged.

mod client;
mod disk_full;
mod kill;
mod ledger;
mod locked;
mod overload;
mod stop;

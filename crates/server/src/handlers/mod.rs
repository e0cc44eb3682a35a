//! The operations, a file for each or for each small resource.

mod account;
mod live;
mod live_action;
mod live_admin_name;
mod live_admin_token;
mod live_list;
mod paging;
mod service;
mod stored_live;

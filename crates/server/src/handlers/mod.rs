//! The operations. The file of a tag implements its generated trait; where a tag has more than a few
//! operations, it only says which file of its folder does what.

mod account;
mod live;
mod paging;
mod service;

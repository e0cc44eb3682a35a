//! What the storage promises, tried on real files.

mod api_token;
mod cached;
mod durability;
mod list;
mod live;
mod organisation;
mod parallel;
mod scene;

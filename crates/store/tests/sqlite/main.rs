//! What the storage promises, tried on real files.

mod api_token;
mod backup;
mod cached;
mod dump;
mod durability;
mod list;
mod live;
mod loss;
mod migration;
mod organisation;
mod parallel;
mod scene;

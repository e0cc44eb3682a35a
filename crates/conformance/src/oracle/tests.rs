//! The oracle itself is judged.

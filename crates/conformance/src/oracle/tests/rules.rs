//! What the oracle says for itself: each exception, and what people read.

//! Pairs of documents and what is found between them.

//! Random bytes, as something that is passed in.

/// Where random bytes come from.
///
/// The server's `main` passes the operating system's generator; tests pass a seeded one. Every
/// other source of randomness is forbidden by `clippy.toml`.
pub trait Random: Send + Sync + 'static {
    /// Overwrites `bytes` with random ones fit for secrets.
    ///
    /// # Errors
    /// When the source cannot deliver; the caller must then give up what it was making.
    fn fill(&self, bytes: &mut [u8]) -> std::io::Result<()>;
}

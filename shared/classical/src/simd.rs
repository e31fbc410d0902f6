//! One loop, compiled once for each width of vectors, and run with the widest that the processor has.
//!
//! Rust compiles for the oldest processor of an architecture: two `f64` at a time on x86-64. The same loop over eight at a
//! time needs no other source, only another compilation. `pulp` asks the processor once and takes the best one. No product
//! and sum are fused, and no sum changes its order: the bits are the same on every processor.

use std::sync::LazyLock;

use pulp::Arch;

static ARCH: LazyLock<Arch> = LazyLock::new(Arch::new);

/// Runs `work`, compiled for the widest vectors of this processor.
///
/// What `work` calls must be inlined into it (`#[inline(always)]`), or it stays compiled for narrow ones. Call it around a
/// loop that takes microseconds, not in the innermost one.
///
/// ```
/// let x = [3.0, 4.0];
/// let squares = classical::simd::widest(|| x.map(|v| v * v));
/// assert_eq!(squares, [9.0, 16.0]);
/// ```
#[inline(always)]
pub fn widest<R>(work: impl FnOnce() -> R) -> R {
    ARCH.dispatch(work)
}

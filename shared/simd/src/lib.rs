//! One loop, compiled once for each width of vectors, and run with the widest that the processor has.
//!
//! Rust compiles for the oldest processor of an architecture: two `f64` at a time on x86-64. The same loop over eight at a
//! time needs no other source, only another compilation. `pulp` asks the processor once and takes the best one. No product
//! and sum are fused, and no sum changes its order: the bits are the same on every processor.

use std::sync::LazyLock;

use pulp::{Arch, NullaryFnOnce};

static ARCH: LazyLock<Arch> = LazyLock::new(Arch::new);

/// Runs `work`, compiled for the widest vectors of this processor.
///
/// What `work` calls must be inlined into it (`#[inline(always)]`), or it stays compiled for narrow ones. Call it around a
/// loop that takes microseconds, not in the innermost one.
///
/// ```
/// let x = [3.0, 4.0];
/// let squares = simd::widest(|| x.map(|v| v * v));
/// assert_eq!(squares, [9.0, 16.0]);
/// ```
#[inline(always)]
pub fn widest<R>(work: impl FnOnce() -> R) -> R {
    ARCH.dispatch(work)
}

/// Work that is too long for [`widest`]'s closure: the compiler leaves a long closure narrow, but a method that is
/// `#[inline(always)]` it must copy.
///
/// ```
/// use simd::Wide;
///
/// struct Squares<'a>(&'a [f64; 2]);
///
/// impl Wide for Squares<'_> {
///     type Output = [f64; 2];
///
///     #[inline(always)]
///     fn run(self) -> [f64; 2] {
///         self.0.map(|v| v * v)
///     }
/// }
/// assert_eq!(Squares(&[3.0, 4.0]).widest(), [9.0, 16.0]);
/// ```
pub trait Wide: Sized {
    /// What comes out of it.
    type Output;

    /// The work, in a method that is `#[inline(always)]` and calls only such.
    fn run(self) -> Self::Output;

    /// Runs it, compiled for the widest vectors of this processor.
    #[inline(always)]
    fn widest(self) -> Self::Output {
        ARCH.dispatch(Run(self))
    }
}

/// What `pulp` compiles once for each width.
struct Run<W>(W);

impl<W: Wide> NullaryFnOnce for Run<W> {
    type Output = W::Output;

    #[inline(always)]
    fn call(self) -> W::Output {
        self.0.run()
    }
}

//! Integers in a range without bias (Lemire, 2019), and what is made of them: shuffles and permutations.

use std::ops::Range;

use super::Rng;
use crate::{Error, Result};

/// The integer types that [`Rng::integers`] gives: `i32`, `i64`, `u32`, `u64`, `u8`, `usize` and their like.
///
/// Sealed: the range of any such type must fit into 64 bits.
pub trait Integer: Copy + PartialOrd + std::fmt::Display + sealed::Sealed {
    /// `high − low` for `low ≤ high`.
    #[doc(hidden)]
    fn width(low: Self, high: Self) -> u64;

    /// `low + offset`, where `offset` is less than the width of a range that starts at `low`.
    #[doc(hidden)]
    fn offset(low: Self, offset: u64) -> Self;
}

mod sealed {
    pub trait Sealed {}
}

macro_rules! integer {
    ($($type:ty),*) => {$(
        impl sealed::Sealed for $type {}
        impl Integer for $type {
            fn width(low: Self, high: Self) -> u64 {
                // Modulo 2⁶⁴ the difference is right for signed types too.
                (high as u64).wrapping_sub(low as u64)
            }
            fn offset(low: Self, offset: u64) -> Self {
                (low as u64).wrapping_add(offset) as Self
            }
        }
    )*};
}

integer!(i8, i16, i32, i64, isize, u8, u16, u32, u64, usize);

impl Rng {
    /// An integer from `range.start` to `range.end − 1`, each equally likely: `rng.integers(low, high)`.
    ///
    /// Errors: an empty range.
    ///
    /// ```
    /// let mut rng = numerics::Rng::new(7);
    /// let die: i64 = rng.integers(1..7)?;
    /// assert_eq!(die, 6);
    /// assert!(rng.integers(5..5).is_err());
    /// # Ok::<(), numerics::Error>(())
    /// ```
    pub fn integers<T: Integer>(&mut self, range: Range<T>) -> Result<T> {
        let Range { start, end } = range;
        if start < end {
            Ok(T::offset(start, self.up_to(T::width(start, end) - 1)))
        } else {
            Err(Error::invalid(
                "the range's end",
                end,
                format!("greater than the range's start {start}"),
            ))
        }
    }

    /// Brings the elements into a random order, each order equally likely: `rng.shuffle(elements)`.
    ///
    /// Fisher and Yates: from the last place to the second, exchange with a place chosen from those up to it.
    /// (NumPy chooses the place by rejection here and by Lemire's method in `integers`; so does this.)
    ///
    /// ```
    /// let mut cards = ["ace", "king", "queen", "jack"];
    /// numerics::Rng::new(7).shuffle(&mut cards);
    /// assert_eq!(cards, ["ace", "queen", "king", "jack"]);
    /// ```
    pub fn shuffle<T>(&mut self, elements: &mut [T]) {
        self.exchange_places(1, elements, Rng::up_to_masked);
    }

    /// The numbers 0, 1, …, n − 1 in a random order: `rng.permutation(n)`.
    ///
    /// Panics where n is above [`MOST_ELEMENTS`](crate::check::MOST_ELEMENTS).
    pub fn permutation(&mut self, n: usize) -> Vec<usize> {
        super::must_fit(&[n]);
        let mut order: Vec<usize> = (0..n).collect();
        self.shuffle(&mut order);
        order
    }

    /// Fisher and Yates from the last place down to `first` (at least 1): exchange with a place drawn from those up to it.
    pub(super) fn exchange_places<T>(
        &mut self,
        first: usize,
        elements: &mut [T],
        up_to: fn(&mut Rng, u64) -> u64,
    ) {
        for i in (first..elements.len()).rev() {
            let j = up_to(self, i as u64) as usize;
            elements.swap(i, j);
        }
    }

    /// An integer from 0 to `most`, both possible, as NumPy draws it in a shuffle (and only there): as many random
    /// bits as `most` has, drawn again until they are not above it.
    fn up_to_masked(&mut self, most: u64) -> u64 {
        if most == 0 {
            return 0;
        }
        let mask = u64::MAX >> most.leading_zeros();
        loop {
            let bits = match u32::try_from(most) {
                Ok(_) => u64::from(self.next_half()),
                Err(_) => self.next_word(),
            };
            if bits & mask <= most {
                return bits & mask;
            }
        }
    }

    /// An integer from 0 to `most`, both possible.
    ///
    /// Lemire: of a random word times the number of outcomes, the upper half is the outcome. The few words that would
    /// make some outcomes likelier are drawn again.
    pub(super) fn up_to(&mut self, most: u64) -> u64 {
        if most == 0 {
            return 0; // no word is used up
        }
        match u32::try_from(most) {
            Ok(u32::MAX) => u64::from(self.next_half()),
            Ok(most) => self.up_to_32(most),
            Err(_) if most == u64::MAX => self.next_word(),
            Err(_) => self.up_to_64(most),
        }
    }

    fn up_to_32(&mut self, most: u32) -> u64 {
        let outcomes = most + 1;
        let mut product = u64::from(self.next_half()) * u64::from(outcomes);
        if (product as u32) < outcomes {
            let unfair = (u32::MAX - most) % outcomes;
            while (product as u32) < unfair {
                product = u64::from(self.next_half()) * u64::from(outcomes);
            }
        }
        product >> 32
    }

    fn up_to_64(&mut self, most: u64) -> u64 {
        let outcomes = most + 1;
        let mut product = u128::from(self.next_word()) * u128::from(outcomes);
        if (product as u64) < outcomes {
            let unfair = (u64::MAX - most) % outcomes;
            while (product as u64) < unfair {
                product = u128::from(self.next_word()) * u128::from(outcomes);
            }
        }
        (product >> 64) as u64
    }
}

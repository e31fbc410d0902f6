//! What can be printed as a number: floats, integers of any size, booleans, and references to them.

/// A number that [`show`](crate) and [`figure`](crate::figure) can take.
///
/// Implemented for `f32`, `f64`, `bool` (`1` and `0`), every integer type, and references to these.
pub trait Number {
    /// The number as an `f64`; a whole number above 2⁵³ goes to the nearest one.
    fn to_f64(&self) -> f64;

    /// The number with so many decimals, by the rules of [`show`](crate). At most [`most_decimals`](Self::most_decimals).
    fn fixed(&self, decimals: usize) -> String;

    /// The most decimals the number is printed with: 1,074, because an `f64` has no more, and for an `f32` as many as
    /// make six significant digits, because more would not be true.
    fn most_decimals(&self) -> usize {
        MAX_DECIMALS
    }
}

/// The most decimals any number is printed with: an `f64` has no more.
pub(crate) const MAX_DECIMALS: usize = 1074;

/// The significant digits that each `f32` holds.
const DIGITS_OF_F32: i32 = 6;

/// The decimals for numbers that are printed side by side: as many as wanted, and as each of them has.
pub(crate) fn common_decimals<T: Number>(
    values: impl IntoIterator<Item = T>,
    decimals: usize,
) -> usize {
    values.into_iter().fold(decimals.min(MAX_DECIMALS), |least, x| least.min(x.most_decimals()))
}

impl<T: Number + ?Sized> Number for &T {
    fn to_f64(&self) -> f64 {
        (**self).to_f64()
    }

    fn fixed(&self, decimals: usize) -> String {
        (**self).fixed(decimals)
    }

    fn most_decimals(&self) -> usize {
        (**self).most_decimals()
    }
}

impl Number for f64 {
    fn to_f64(&self) -> f64 {
        *self
    }

    fn fixed(&self, decimals: usize) -> String {
        let decimals = decimals.min(MAX_DECIMALS);
        let text = format!("{self:.decimals$}");
        match text.strip_prefix('-') {
            Some(zero) if zero.bytes().all(|byte| matches!(byte, b'0' | b'.')) => zero.to_string(),
            _ => text,
        }
    }
}

impl Number for f32 {
    fn to_f64(&self) -> f64 {
        f64::from(*self)
    }

    fn fixed(&self, decimals: usize) -> String {
        f64::from(*self).fixed(decimals.min(self.most_decimals()))
    }

    fn most_decimals(&self) -> usize {
        if *self == 0.0 || !self.is_finite() {
            return MAX_DECIMALS;
        }
        // Rounded to six digits, it is d.ddddd·10^exponent.
        let rounded = format!("{self:.5e}");
        let exponent = rounded.split('e').nth(1).and_then(|text| text.parse::<i32>().ok());
        usize::try_from(DIGITS_OF_F32 - 1 - exponent.unwrap_or(0)).unwrap_or(0)
    }
}

impl Number for bool {
    fn to_f64(&self) -> f64 {
        f64::from(u8::from(*self))
    }

    fn fixed(&self, decimals: usize) -> String {
        u8::from(*self).fixed(decimals)
    }
}

macro_rules! integers {
    ($($integer:ty),*) => {$(
        impl Number for $integer {
            fn to_f64(&self) -> f64 {
                *self as f64
            }

            fn fixed(&self, decimals: usize) -> String {
                let decimals = decimals.min(MAX_DECIMALS);
                let point = if decimals > 0 { "." } else { "" };
                format!("{self}{point}{}", "0".repeat(decimals))
            }
        }
    )*};
}

integers!(i8, i16, i32, i64, i128, isize, u8, u16, u32, u64, u128, usize);

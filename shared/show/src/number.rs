//! What can be printed as a number: floats, integers of any size, booleans, and references to them.

/// A number that [`show`](crate) and [`figure`](crate::figure) can take.
///
/// Implemented for `f32`, `f64`, `bool` (`1` and `0`), every integer type, and references to these.
pub trait Number {
    /// The number as an `f64`; a whole number above 2⁵³ goes to the nearest one.
    fn to_f64(&self) -> f64;

    /// The number with so many decimals, by the rules of [`show`](crate). At most 1,074 decimals.
    fn fixed(&self, decimals: usize) -> String;
}

impl<T: Number + ?Sized> Number for &T {
    fn to_f64(&self) -> f64 {
        (**self).to_f64()
    }

    fn fixed(&self, decimals: usize) -> String {
        (**self).fixed(decimals)
    }
}

impl Number for f64 {
    fn to_f64(&self) -> f64 {
        *self
    }

    fn fixed(&self, decimals: usize) -> String {
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
        f64::from(*self).fixed(decimals)
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
                let point = if decimals > 0 { "." } else { "" };
                format!("{self}{point}{}", "0".repeat(decimals))
            }
        }
    )*};
}

integers!(i8, i16, i32, i64, i128, isize, u8, u16, u32, u64, u128, usize);

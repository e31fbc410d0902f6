//! Floating-point formats taken apart: bits to numbers and back, distances between neighbors, and whole numbers with a scale.

use std::fmt;

use ndarray::{Array1, Array2, ArrayView2};
use numerics::{Error, Result, check, matrix_of};

/// How numbers with a binary point are laid out in bits: a sign, then the exponent, then the digits after the point.
///
/// A code is the bits read as a whole number. With `e` exponent bits, `f` fraction bits and the bias `2^(e − 1) − 1`,
///
/// - exponent bits `E` from 1 on: `± 1.fraction · 2^(E − bias)`, a *normal* number;
/// - `E` = 0: `± 0.fraction · 2^(1 − bias)`, zero or a *subnormal* number;
/// - `E` all ones: infinity where the fraction is 0, else NaN. [`E4M3`] has normal numbers there, no infinity, and
///   one NaN of each sign.
///
/// ```
/// use language::floats::{BF16, E4M3, F16};
///
/// let code = F16.encode(6.5);
/// assert_eq!(format!("{code:016b}"), "0100011010000000"); // 0 10001 1010000000
/// assert_eq!(F16.decode(code)?, 6.5);
/// assert_eq!([F16, BF16, E4M3].map(|format| format.largest()), [65504.0, 3.3895313892515355e38, 448.0]);
/// # Ok::<(), numerics::Error>(())
/// ```
///
/// Explained in Part IV, chapter 17a (floats). Source: IEEE 754-2019, section 3; Open Compute Project, *OCP 8-bit Floating
/// Point Specification*, revision 1.0, 2023, section 5.
#[derive(Clone, Copy, PartialEq, Eq)]
pub struct Format {
    name: &'static str,
    exponent_bits: u32,
    fraction_bits: u32,
    has_infinity: bool,
}

const fn format(name: &'static str, exponent_bits: u32, fraction_bits: u32) -> Format {
    Format { name, exponent_bits, fraction_bits, has_infinity: true }
}

/// Rust's `f64`, Python's `float`: 64 bits.
pub const F64: Format = format("f64", 11, 52);
/// Rust's `f32`, NumPy's `float32`: 32 bits.
pub const F32: Format = format("f32", 8, 23);
/// NumPy's `float16`: 16 bits, 10 of them for the fraction.
pub const F16: Format = format("f16", 5, 10);
/// The upper half of an `f32`: its range, and 7 bits for the fraction.
pub const BF16: Format = format("bf16", 8, 7);
/// Eight bits with the finer fraction; no infinity, so that the largest number is 448 instead of 240.
pub const E4M3: Format = Format { has_infinity: false, ..format("fp8 e4m3", 4, 3) };
/// Eight bits with the wider range: the upper half of an `f16`.
pub const E5M2: Format = format("fp8 e5m2", 5, 2);

/// The six formats, the longest first.
pub const FORMATS: [Format; 6] = [F64, F32, F16, BF16, E4M3, E5M2];

/// To which neighbor a number goes that lies between two.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub enum Rounding {
    /// To the nearer one; from the middle to the one whose last bit is 0. What processors do unless told otherwise.
    #[default]
    NearestEven,
    /// To the one nearer to zero: further digits are cut off.
    TowardZero,
    /// To the larger one.
    Up,
    /// To the smaller one.
    Down,
}

/// What kind of number a code stands for.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Class {
    /// Zero, of either sign.
    Zero,
    /// Smaller than any normal number: the digit before the point is 0.
    Subnormal,
    /// The digit before the point is 1.
    Normal,
    /// Beyond the largest number.
    Infinite,
    /// Not a number.
    NaN,
}

/// A code taken apart. Of finite numbers the value is `± significand · 2^exponent`.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Parts {
    /// Whether the first bit is 1.
    pub negative: bool,
    /// The exponent's bits as they are stored.
    pub stored_exponent: u64,
    /// The fraction's bits.
    pub fraction: u64,
    /// The exponent of 2; that of zero is the subnormal numbers'. 0 where there is no value.
    pub exponent: i32,
    /// From 1 to 2, or below 1 for zero and subnormal numbers. 0 where there is no value.
    pub significand: f64,
    /// The kind of number.
    pub class: Class,
}

impl Format {
    /// Its name: `f16`.
    pub fn name(&self) -> &'static str {
        self.name
    }

    /// How many bits it has.
    pub fn bits(&self) -> u32 {
        1 + self.exponent_bits + self.fraction_bits
    }

    /// How many of them are the exponent's.
    pub fn exponent_bits(&self) -> u32 {
        self.exponent_bits
    }

    /// How many of them are the fraction's.
    pub fn fraction_bits(&self) -> u32 {
        self.fraction_bits
    }

    /// What the stored exponent is larger by: 15 in f16.
    pub fn bias(&self) -> i32 {
        (1 << (self.exponent_bits - 1)) - 1
    }

    /// The largest finite number.
    pub fn largest(&self) -> f64 {
        self.value(self.largest_code())
    }

    /// The smallest positive number with a 1 before the point.
    pub fn smallest_normal(&self) -> f64 {
        self.value(1 << self.fraction_bits)
    }

    /// The smallest positive number.
    pub fn smallest(&self) -> f64 {
        self.value(1)
    }

    /// The distance from 1 to the next larger number: `2^−fraction_bits`, the machine epsilon.
    pub fn epsilon(&self) -> f64 {
        libm::ldexp(1.0, -(self.fraction_bits as i32))
    }

    /// How many decimal digits a normal number keeps: log₁₀ of `2^(fraction_bits + 1)`.
    pub fn decimal_digits(&self) -> f64 {
        f64::from(self.fraction_bits + 1) * std::f64::consts::LOG10_2
    }

    /// The code of the nearest number of this format; from the middle between two, the one whose last bit is 0.
    ///
    /// What would be rounded to the next number beyond the largest becomes infinity, or NaN where the format has no
    /// infinity. A NaN becomes a NaN, with its fraction's first bit set (in [`E4M3`] all of them). Rounded once, from all
    /// 53 digits of the `f64`.
    ///
    /// ```
    /// use language::floats::F16;
    /// let rounded = [2049.0, 2051.0, 65519.0].map(|x| F16.decode(F16.encode(x)).unwrap_or(0.0));
    /// assert_eq!(rounded, [2048.0, 2052.0, 65504.0]);
    /// assert_eq!(F16.encode(65520.0), F16.encode(f64::INFINITY));
    /// ```
    pub fn encode(&self, value: f64) -> u64 {
        self.encode_with(value, Rounding::NearestEven)
    }

    /// As [`encode`](Self::encode), rounded as asked. A finite number beyond the largest becomes the largest where rounding
    /// goes the other way.
    pub fn encode_with(&self, value: f64, rounding: Rounding) -> u64 {
        let negative = value.is_sign_negative();
        let sign = u64::from(negative) << (self.bits() - 1);
        if value.is_nan() {
            return sign | self.nan_code();
        }
        if value.is_infinite() {
            return sign | self.beyond();
        }
        // |value| = whole · 2^(exponent − 52), with 53 binary digits or, below the normal numbers, fewer.
        let stored = (value.to_bits() >> 52) & 0x7FF;
        let fraction = value.to_bits() & ((1 << 52) - 1);
        let whole = if stored == 0 { fraction } else { fraction | 1 << 52 };
        let exponent = stored.max(1) as i32 - 1023;

        // The last digit that is kept counts 2^(kept_exponent − fraction_bits): `shift` digits fall away.
        let kept_exponent = exponent.max(1 - self.bias());
        let shift = kept_exponent - exponent + (52 - self.fraction_bits as i32);
        let shift = shift.clamp(0, 63); // 63 take away all of 53
        let kept = whole >> shift;
        let rest = whole & ((1 << shift) - 1);
        let half = (1_u64 << shift) >> 1;
        let away = match rounding {
            Rounding::NearestEven => rest > half || (rest == half && rest > 0 && kept & 1 == 1),
            Rounding::TowardZero => false,
            Rounding::Up => rest > 0 && !negative,
            Rounding::Down => rest > 0 && negative,
        };
        // The 1 before the point is the lowest bit of the exponent's place: what it adds there, and what rounding carries
        // over, makes the next exponent.
        let above_lowest = (kept_exponent - (1 - self.bias())) as u64;
        let code = (above_lowest << self.fraction_bits) + kept + u64::from(away);
        if code <= self.largest_code() {
            return sign | code;
        }
        let may_leave = match rounding {
            Rounding::NearestEven => true,
            Rounding::TowardZero => false,
            Rounding::Up => !negative,
            Rounding::Down => negative,
        };
        sign | if may_leave { self.beyond() } else { self.largest_code() }
    }

    /// The number that a code stands for: exactly, and infinite or NaN where the code says so.
    ///
    /// Errors: a code with more bits than the format has.
    pub fn decode(&self, code: u64) -> Result<f64> {
        self.check_code(code)?;
        Ok(self.value(code))
    }

    /// The nearest number of this format: [`encode`](Self::encode), then [`decode`](Self::decode). Infinite or NaN beyond
    /// the largest, and NaN for NaN.
    pub fn round(&self, value: f64) -> f64 {
        self.value(self.encode(value))
    }

    /// Sign, exponent and significand of a code.
    ///
    /// Errors: a code with more bits than the format has.
    ///
    /// ```
    /// use language::floats::F16;
    /// let parts = F16.parts(F16.encode(6.5))?;
    /// assert_eq!((parts.exponent, parts.significand), (2, 1.625)); // 1.625 · 2²
    /// # Ok::<(), numerics::Error>(())
    /// ```
    pub fn parts(&self, code: u64) -> Result<Parts> {
        self.check_code(code)?;
        Ok(self.parts_of(code))
    }

    /// The distance between the numbers of this format around a value: a *unit in the last place*.
    ///
    /// At a power of two it is the distance to the next larger number. Below the normal numbers it no longer shrinks.
    ///
    /// Errors: a value that is not finite, or that this format has to round to infinity or NaN.
    ///
    /// ```
    /// use language::floats::{F32, F64};
    /// assert_eq!((F32.ulp(1e6)?, F64.ulp(1.0)?), (0.0625, f64::EPSILON));
    /// assert_eq!(F32.ulp(16_777_216.0)?, 2.0); // from here on f32 has no odd numbers
    /// # Ok::<(), numerics::Error>(())
    /// ```
    pub fn ulp(&self, value: f64) -> Result<f64> {
        let code = self.finite_code("value", value)?;
        let exponent = self.parts_of(code).exponent;
        Ok(libm::ldexp(1.0, exponent - self.fraction_bits as i32))
    }

    /// The next larger number of this format; that of the largest is infinite. The value is rounded to the format first.
    ///
    /// Errors: a value that is not finite, or rounds to none that is; the largest of a format without infinity.
    pub fn next_up(&self, value: f64) -> Result<f64> {
        let place = self.place(self.finite_code("value", value)?);
        self.at_place(place + 1)
    }

    /// The next smaller number of this format; that of the lowest is infinite. The value is rounded to the format first.
    ///
    /// Errors: as [`next_up`](Self::next_up).
    pub fn next_down(&self, value: f64) -> Result<f64> {
        let place = self.place(self.finite_code("value", value)?);
        self.at_place(place - 1)
    }

    /// How many steps from one number of the format to the next lie between two values, each rounded to it first.
    ///
    /// The two zeros are one number.
    ///
    /// Errors: a value that is not finite, or rounds to none that is.
    ///
    /// ```
    /// assert_eq!(language::floats::F64.steps_between(0.1 + 0.2, 0.3)?, 1);
    /// # Ok::<(), numerics::Error>(())
    /// ```
    pub fn steps_between(&self, a: f64, b: f64) -> Result<u64> {
        let a = self.place(self.finite_code("a", a)?);
        let b = self.place(self.finite_code("b", b)?);
        Ok(a.abs_diff(b) as u64) // at most 2^64 − 2^53: twice the largest code of f64
    }

    /// The code of the largest finite number.
    fn largest_code(&self) -> u64 {
        let all_ones = ((1 << self.exponent_bits) - 1) << self.fraction_bits;
        if self.has_infinity { all_ones - 1 } else { self.nan_code() - 1 }
    }

    /// The code of what is beyond the largest number.
    fn beyond(&self) -> u64 {
        self.largest_code() + 1 // infinity, or e4m3's NaN
    }

    fn nan_code(&self) -> u64 {
        let all_ones = (1 << (self.bits() - 1)) - 1;
        if self.has_infinity {
            // The fraction's first bit: a quiet NaN.
            all_ones & !((1 << (self.fraction_bits - 1)) - 1)
        } else {
            all_ones
        }
    }

    fn check_code(&self, code: u64) -> Result<()> {
        let n_bits = self.bits();
        if n_bits < 64 && code >> n_bits != 0 {
            let wanted = format!("below {}, as {} has {n_bits} bits", 1_u64 << n_bits, self.name);
            return Err(Error::invalid("code", code, wanted));
        }
        Ok(())
    }

    fn finite_code(&self, name: &str, value: f64) -> Result<u64> {
        check::finite_number(name, value)?;
        let code = self.encode(value);
        if self.magnitude(code) > self.largest_code() {
            let wanted = format!("at most {}, the largest of {}", self.largest(), self.name);
            return Err(Error::invalid(name, value, wanted));
        }
        Ok(code)
    }

    fn magnitude(&self, code: u64) -> u64 {
        code & ((1 << (self.bits() - 1)) - 1)
    }

    /// Where a finite number is in the row of all of them, 0 at zero.
    fn place(&self, code: u64) -> i128 {
        let magnitude = i128::from(self.magnitude(code));
        if self.is_negative(code) { -magnitude } else { magnitude }
    }

    fn at_place(&self, place: i128) -> Result<f64> {
        let magnitude = place.unsigned_abs() as u64;
        if magnitude > self.largest_code() && !self.has_infinity {
            let wanted = format!("not the last: {} has no infinity", self.name);
            return Err(Error::invalid("value", self.largest(), wanted));
        }
        let value = self.value(magnitude);
        Ok(if place < 0 { -value } else { value })
    }

    fn is_negative(&self, code: u64) -> bool {
        code >> (self.bits() - 1) & 1 == 1
    }

    fn parts_of(&self, code: u64) -> Parts {
        let magnitude = self.magnitude(code);
        let stored_exponent = magnitude >> self.fraction_bits;
        let fraction = magnitude & ((1 << self.fraction_bits) - 1);
        let class = match (stored_exponent, fraction) {
            (0, 0) => Class::Zero,
            (0, _) => Class::Subnormal,
            _ if magnitude <= self.largest_code() => Class::Normal,
            (_, 0) => Class::Infinite,
            _ => Class::NaN,
        };
        let (exponent, significand) = match class {
            Class::Infinite | Class::NaN => (0, 0.0),
            _ => {
                let before = if stored_exponent == 0 { 0.0 } else { 1.0 };
                let after = libm::ldexp(fraction as f64, -(self.fraction_bits as i32));
                (stored_exponent.max(1) as i32 - self.bias(), before + after)
            }
        };
        let negative = self.is_negative(code);
        Parts { negative, stored_exponent, fraction, exponent, significand, class }
    }

    fn value(&self, code: u64) -> f64 {
        let parts = self.parts_of(code);
        let size = match parts.class {
            Class::Infinite => f64::INFINITY,
            Class::NaN => f64::NAN,
            _ => libm::ldexp(parts.significand, parts.exponent),
        };
        if parts.negative { -size } else { size }
    }
}

impl fmt::Display for Format {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.pad(self.name)
    }
}

impl fmt::Debug for Format {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{} (1 + {} + {} bits)", self.name, self.exponent_bits, self.fraction_bits)
    }
}

/// Which numbers share a scale.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub enum Shared {
    /// All of the matrix.
    #[default]
    PerTensor,
    /// Those of a row: an outlier spoils its own row only.
    PerRow,
}

/// A matrix as whole numbers from −127 to 127 and one scale, or one for each row: value ≈ code · scale.
#[derive(Debug, Clone, PartialEq)]
pub struct Int8 {
    /// The whole numbers. Shape: (n_rows, n_columns).
    pub codes: Array2<i8>,
    /// What a step of 1 is worth. Shape: (1) or (n_rows).
    pub scales: Array1<f64>,
}

impl Int8 {
    /// Divides by the scale and rounds; the scale is the largest absolute value divided by 127.
    ///
    /// Halves go to the even neighbor. Symmetric: zero stays zero, and −128 is not used. Where all numbers are 0, or too
    /// small to be divided by 127, the scale is 0 and so are the codes. No number moves by more than half a scale (and the
    /// rounding of a product), unless the scale is subnormal and so has few digits itself. Cost: two passes.
    ///
    /// Errors: no rows or no columns; a number that is not finite.
    ///
    /// ```
    /// use language::floats::{Int8, Shared};
    /// use ndarray::array;
    ///
    /// let small = Int8::quantize(&array![[0.5, -1.0], [0.25, 1.27]], Shared::PerTensor)?;
    /// assert_eq!(small.codes, array![[50, -100], [25, 127]]);
    /// assert!((small.scales[0] - 0.01).abs() < 1e-15);
    /// # Ok::<(), numerics::Error>(())
    /// ```
    ///
    /// Explained in Part IV, chapter 17a (floats). Source: Benoit Jacob and others, *Quantization and Training of Neural
    /// Networks for Efficient Integer-Arithmetic-Only Inference*, 2018, section 2.1, without its zero point.
    pub fn quantize<'a>(values: impl Into<ArrayView2<'a, f64>>, shared: Shared) -> Result<Self> {
        quantized(values.into(), shared)
    }

    /// The numbers that are stored: each code times its scale. Shape: (n_rows, n_columns).
    ///
    /// Errors: scales that are neither one nor as many as rows; one that is not finite; a product that is infinite.
    pub fn dequantize(&self) -> Result<Array2<f64>> {
        let (n_rows, n_scales) = (self.codes.nrows(), self.scales.len());
        if n_scales != 1 {
            check::same_length("rows", ("scales", n_scales), ("codes", n_rows))?;
        }
        check::finite("scales", &self.scales)?;
        let values = matrix_of(self.codes.dim(), &|row, column| {
            f64::from(self.codes[[row, column]]) * self.scales[if n_scales == 1 { 0 } else { row }]
        });
        check::all_in_range("the numbers", values, "scales")
    }

    /// How many bytes it takes: one for each number, and four for each scale, stored as an `f32`.
    pub fn n_bytes(&self) -> usize {
        self.codes.len() + 4 * self.scales.len()
    }
}

fn quantized(values: ArrayView2<'_, f64>, shared: Shared) -> Result<Int8> {
    check::not_empty("values", values.len(), "number")?;
    check::finite("values", &values)?;
    let scales: Array1<f64> = match shared {
        Shared::PerTensor => Array1::from_elem(1, largest(values.iter()) / 127.0),
        Shared::PerRow => {
            values.rows().into_iter().map(|row| largest(row.iter()) / 127.0).collect()
        }
    };
    let mut codes = Array2::zeros(values.dim());
    for ((i, row), mut into) in values.rows().into_iter().enumerate().zip(codes.rows_mut()) {
        let scale = scales[if scales.len() == 1 { 0 } else { i }];
        if scale > 0.0 {
            for (code, x) in into.iter_mut().zip(row) {
                *code = (x / scale).round_ties_even().clamp(-127.0, 127.0) as i8;
            }
        }
    }
    Ok(Int8 { codes, scales })
}

fn largest<'a>(values: impl Iterator<Item = &'a f64>) -> f64 {
    values.fold(0.0, |most, x| most.max(x.abs()))
}

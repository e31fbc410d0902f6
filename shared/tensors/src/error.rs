//! One error for programs that call the book's functions and candle's, so that `?` works after both.

use std::fmt;

/// What the fallible functions of this crate return, and the `main` of a program that uses candle.
pub type Result<T> = std::result::Result<T, Error>;

/// An error of the book's own functions, or one of candle's.
///
/// `Debug` prints the same sentence as `Display`, because that is what a program shows when its `main` returns an error.
/// candle's backtrace, which it attaches where `RUST_BACKTRACE` is set, is left out of both.
///
/// ```
/// use candle_core::{Device, Tensor};
///
/// fn product() -> tensors::Result<Tensor> {
///     let a = Tensor::zeros((2, 3), candle_core::DType::F32, &Device::Cpu)?;
///     Ok(a.matmul(&a)?)
/// }
/// let told = product().unwrap_err().to_string();
/// assert_eq!(told, "shape mismatch in matmul, lhs: [2, 3], rhs: [2, 3]");
/// ```
pub enum Error {
    /// An error of the book's own functions.
    Numerics(numerics::Error),
    /// An error of candle's.
    Candle(Box<candle_core::Error>),
}

impl From<numerics::Error> for Error {
    fn from(error: numerics::Error) -> Self {
        Error::Numerics(error)
    }
}

impl From<candle_core::Error> for Error {
    fn from(error: candle_core::Error) -> Self {
        Error::Candle(Box::new(error))
    }
}

impl std::error::Error for Error {}

impl fmt::Display for Error {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Error::Numerics(error) => error.fmt(f),
            Error::Candle(error) => without_backtrace(error).fmt(f),
        }
    }
}

impl fmt::Debug for Error {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        fmt::Display::fmt(self, f)
    }
}

fn without_backtrace(error: &candle_core::Error) -> &candle_core::Error {
    match error {
        candle_core::Error::WithBacktrace { inner, .. } => without_backtrace(inner),
        _ => error,
    }
}

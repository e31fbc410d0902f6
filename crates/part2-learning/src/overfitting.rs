//! Polynomial fits of any flexibility, and the example that page 9a turns around.
//!
//! [`PolynomialRidge`] is one model with two dials: the degree, and a penalty on the coefficients.
//! [`flock`] holds the penguins that the page fits it to, in three parts; [`polynomial_errors`] and
//! [`polynomial_figure`] fit it to them and show what came of it.

mod example;
mod polynomial;

pub use example::{Flock, Part, PolynomialErrors, flock, polynomial_errors, polynomial_figure};
pub use polynomial::{Polynomial, PolynomialRidge};

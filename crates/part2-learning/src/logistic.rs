//! The sample of page 6c: Gentoo penguins, and which of them are male.

use data::{Sex, Species};
use ndarray::{Array1, Array2};
use numerics::{Error, Result};

/// The 119 Gentoo penguins of known sex: bill depth in mm and body mass in g, and 1 for a male.
///
/// The order is the file's. Shapes: (119, 2) and (119,).
///
/// ```
/// let (x, y) = part2_learning::logistic::gentoos()?;
/// assert_eq!((x.dim(), y.sum()), ((119, 2), 61)); // 61 males, 58 females
/// # Ok::<(), numerics::Error>(())
/// ```
///
/// Errors: none with the data as shipped.
///
/// Explained in Part II, chapter 6c (logistic regression). Source: the penguins of
/// [`data::penguins`].
pub fn gentoos() -> Result<(Array2<f64>, Array1<usize>)> {
    let (mut x, mut y) = (Vec::new(), Vec::new());
    for bird in data::penguins().iter().filter(|bird| bird.species == Species::Gentoo) {
        if let (Some(depth), Some(mass), Some(sex)) =
            (bird.bill_depth_mm, bird.body_mass_g, bird.sex)
        {
            x.extend([depth, mass]);
            y.push(usize::from(sex == Sex::Male));
        }
    }
    let x = Array2::from_shape_vec((y.len(), 2), x)
        .map_err(|error| Error::invalid("the Gentoo penguins", error, "two numbers each"))?;
    Ok((x, Array1::from(y)))
}

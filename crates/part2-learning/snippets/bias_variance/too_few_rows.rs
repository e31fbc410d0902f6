//! Ordinary least squares refuses more weights than samples: it has no single answer to give.
//! twin: none (error-text)

use numerics::{Result, Rng, linalg};

pub fn main() -> Result<()> {
    let mut rng = Rng::new(7);
    let (x, y) = (rng.normals((20, 50)), rng.normals(20));
    match linalg::least_squares(&x, &y) {
        Ok(weights) => println!("{} weights", weights.len()),
        Err(error) => println!("{error}"),
    }
    Ok(())
}

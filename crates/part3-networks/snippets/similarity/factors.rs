//! Matrix factorization of made-up ratings: a few numbers a person and a book fill the holes.

use ndarray::{Array2, s};
use numerics::{Result, Rng, linalg};
use part3_networks::similarity::{Ratings, fitted, ratings, root_error};

pub fn main() -> Result<()> {
    let mut rows = Vec::new();
    for k in [1, 2, 4, 8] {
        let mut errors = [0.0; 3];
        for seed in 0..3 {
            let mut rng = Rng::new(seed);
            let Ratings { all, known, held_out } = ratings(&mut rng);
            let blank = known.mapv(|known| f64::from(u8::from(known)));
            let mean = (&all * &blank).sum() / blank.sum();
            let filled = (&all - mean) * &blank; // 0, "as the mean", where no one rated

            let mut books = rng.normals((60, k)) * 0.3;
            let mut people = Array2::zeros((100, k));
            for _ in 0..15 {
                people = fitted(&filled, &known, &books)?;
                books = fitted(&filled.t().to_owned(), &known.t().to_owned(), &people)?;
            }
            let factors = people.dot(&books.t()) + mean;
            let svd = linalg::svd(&filled)?;
            let left = &svd.u.slice(s![.., ..k]) * &svd.singular_values.slice(s![..k]);
            let svd = left.dot(&svd.v_t.slice(s![..k, ..])) + mean;
            errors[0] += root_error(&factors, &all, &known)? / 3.0;
            errors[1] += root_error(&factors, &all, &held_out)? / 3.0;
            errors[2] += root_error(&svd, &all, &held_out)? / 3.0;
        }
        rows.push(show::row![k, (errors, 2)]);
    }
    println!("{}", show::table(&["k", "known cells", "held out", "SVD, holes as 0"], &rows));
    Ok(())
}

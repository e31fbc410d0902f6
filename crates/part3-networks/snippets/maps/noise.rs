//! Pure noise on a map, beside the digits: one count tells them apart.

use ndarray::Array2;
use networks::tsne::{Tsne, trustworthiness};
use numerics::{Result, Rng};
use part3_networks::maps::pictures;

pub fn main() -> Result<()> {
    let digits = pictures().0;
    let noise: Array2<f64> = Rng::new(7).normals((300, 64));
    let mut rows = Vec::new();
    for (name, x) in [("digits", &digits), ("noise", &noise)] {
        let mut trust = Vec::new();
        for perplexity in [5.0, 50.0] {
            let start: Array2<f64> = Rng::new(1).normals((300, 2)) * 1e-4;
            let found = Tsne { perplexity, n_steps: 450, ..Tsne::default() }.fit(x, &start)?;
            trust.push(trustworthiness(x, &found.points, 5)?);
        }
        rows.push(show::row![name, (trust, 1)]);
    }
    let header = ["trustworthiness of", "perplexity 5", "perplexity 50"];
    println!("{}", show::table(&header, &rows));
    Ok(())
}

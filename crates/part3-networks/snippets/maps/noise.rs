//! Pure noise on a map, beside the digits: what one count tells, and what it does not.

use ndarray::Array2;
use networks::tsne::{Tsne, trustworthiness};
use numerics::{Result, Rng};
use part3_networks::maps::pictures;

pub fn main() -> Result<()> {
    let digits = pictures().0;
    let noise = |width: usize| -> Array2<f64> { Rng::new(7).normals((300, width)) };
    let samples = [("digits", digits), ("noise of 64", noise(64)), ("noise of 3", noise(3))];
    let mut rows = Vec::new();
    for (name, x) in &samples {
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

//! Handwritten digits read by their nearest neighbors, and the ones that were misread.

use learning::neighbors::KNearest;
use ndarray::Axis;
use numerics::Rng;
use numerics::estimator::{Fit, Predict};

pub fn main() -> numerics::Result<()> {
    let digits = data::digits();
    let order = Rng::new(7).permutation(digits.y.len());
    let (held_out, train) = order.split_at(500);
    let known = (digits.x.select(Axis(0), train), digits.y.select(Axis(0), train));
    for n_neighbors in [1, 3] {
        let model = KNearest { n_neighbors }.fit(&known.0, &known.1)?;
        let read = model.predict(&digits.x.select(Axis(0), held_out))?;
        let pairs = held_out.iter().map(|i| digits.y[*i]).zip(read);
        let misread: Vec<String> = pairs
            .filter(|(truth, read)| truth != read)
            .map(|(truth, read)| format!("{truth}→{read}"))
            .collect();
        println!("k = {n_neighbors}: misread {} of 500, {}", misread.len(), misread.join(" "));
    }
    Ok(())
}

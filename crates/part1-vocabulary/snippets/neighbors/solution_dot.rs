//! Reading 500 held-out digits by the training digit with the largest dot product or cosine.

use learning::preprocessing::l2_normalize;
use ndarray::{Array2, Axis};
use numerics::{Result, Rng};

pub fn main() -> Result<()> {
    let digits = data::digits();
    let order = Rng::new(7).permutation(digits.x.nrows());
    let (held_out, train) = order.split_at(500);
    let unit = l2_normalize(&digits.x)?;
    for (name, x) in [("dot product", &digits.x), ("cosine", &unit)] {
        let similarity: Array2<f64> =
            x.select(Axis(0), held_out).dot(&x.select(Axis(0), train).t());
        let right = similarity.rows().into_iter().zip(held_out).filter(|(row, asked)| {
            // The place of the largest, the first of several.
            let best = (0..train.len()).rev().max_by(|a, b| row[*a].total_cmp(&row[*b]));
            best.is_some_and(|best| digits.y[train[best]] == digits.y[**asked])
        });
        println!("{name:<11}  accuracy {}", show::fixed(right.count() as f64 / 500.0, 3));
    }
    let inks: Vec<f64> =
        [17, 337, 1747].map(|row| digits.x.row(row).dot(&digits.x.row(row)).sqrt()).into();
    println!("lengths of rows 17, 337 and 1747  {}", show::vector(inks, 1));
    Ok(())
}

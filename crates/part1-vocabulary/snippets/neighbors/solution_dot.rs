//! Reading 500 held-out digits by the training digit with the largest dot product or cosine.

use learning::preprocessing::l2_normalize;
use ndarray::{Array2, Axis};
use numerics::Rng;

pub fn main() -> numerics::Result<()> {
    let digits = data::digits();
    let order = Rng::new(7).permutation(digits.y.len());
    let (held_out, train) = order.split_at(500);
    let unit = l2_normalize(&digits.x)?; // of length 1, so that a dot product is a cosine
    for (name, x) in [("dot product", &digits.x), ("cosine", &unit)] {
        let similarity: Array2<f64> =
            x.select(Axis(0), held_out).dot(&x.select(Axis(0), train).t()); // (500, 1297)
        let right = similarity.rows().into_iter().zip(held_out).filter(|(row, asked)| {
            // yours: whether the training digit with the largest similarity is the one asked
            let best = (0..train.len()).rev().max_by(|a, b| row[*a].total_cmp(&row[*b]));
            best.is_some_and(|best| digits.y[train[best]] == digits.y[**asked])
            // end
        });
        println!("{name:<11} {} of 500 right", right.count());
    }
    for row in [337, 1747] {
        let [dot, cosine] = [&digits.x, &unit].map(|x| x.row(17).dot(&x.row(row)));
        let (dot, cosine) = (show::integer(dot), show::fixed(cosine, 4));
        println!("row 17, a 7, with row {row}, a {}: {dot}, cosine {cosine}", digits.y[row]);
    }
    Ok(())
}

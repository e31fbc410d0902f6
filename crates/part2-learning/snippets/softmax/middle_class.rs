//! Chinstraps lie between the two others: softmax finds 49 of 68, one-vs-rest none.

use learning::linear_model::{OneVsRest, SoftmaxRegression};
use ndarray::{Array2, Axis, array};
use numerics::Result;
use numerics::estimator::{Fit, Predict, PredictProba};

pub fn main() -> Result<()> {
    let (bills, y) = data::penguins_by_species(&["bill_length_mm", "bill_depth_mm"])?;
    let x = (&bills.column(0) / &bills.column(1)).insert_axis(Axis(1)); // length over depth
    let softmax = SoftmaxRegression::default().fit(&x, &y)?;
    let one_vs_rest = OneVsRest::default().fit(&x, &y)?;

    let ratios = array![[2.2], [2.6], [3.2]];
    let separate = one_vs_rest.separate_probabilities(ratios.view())?;
    let joint = softmax.predict_proba(&ratios)?;
    let header = ["length/depth", "Adelie", "Chinstrap", "Gentoo", "sum"];
    let table = |shares: &Array2<f64>| {
        let row = |(ratio, shares): (&f64, ndarray::ArrayView1<'_, f64>)| {
            let mut row = vec![show::fixed(*ratio, 1)];
            row.extend(shares.iter().map(|share| show::fixed(*share, 3)));
            row.push(show::fixed(shares.sum(), 3));
            row
        };
        show::table(&header, &ratios.iter().zip(shares.rows()).map(row).collect::<Vec<_>>())
    };
    println!("one-vs-rest\n{}\n\nsoftmax\n{}\n", table(&separate), table(&joint));
    let found = |said: &ndarray::Array1<usize>| {
        said.iter().zip(&y).filter(|(said, truth)| (**said, **truth) == (1, 1)).count()
    };
    println!("Chinstraps found by one-vs-rest  {} of 68", found(&one_vs_rest.predict(&x)?));
    println!("Chinstraps found by softmax      {} of 68", found(&softmax.predict(&x)?));
    Ok(())
}

//! NDCG of 400 wines in five orders: how much of a high number is chance.

use learning::linear_model::LinearRegression;
use learning::metrics::ndcg;
use ndarray::{Array1, ArrayView1, Axis};
use numerics::estimator::{Fit, Predict};
use numerics::{Result, Rng, stats};

pub fn main() -> Result<()> {
    let wines = data::wine_quality();
    let order = Rng::new(7).permutation(wines.y.len());
    let (test, train) = order.split_at(400);
    let (x_train, y_train) = (wines.x.select(Axis(0), train), wines.y.select(Axis(0), train));
    let (x_test, y_test) = (wines.x.select(Axis(0), test), wines.y.select(Axis(0), test));
    let relevance = &y_test - 3.0; // the worst wine of all has 0, the best has 5

    let model = LinearRegression::default().fit(&x_train, &y_train)?;
    let mut rows = Vec::new();
    let mut judge = |name: &str, y_score: ArrayView1<'_, f64>| -> Result<()> {
        let whole = ndcg(&relevance, y_score, None)?;
        let top = ndcg(&relevance, y_score, Some(10))?;
        rows.push([name.to_string(), show::fixed(whole, 4), show::fixed(top, 4)]);
        Ok(())
    };
    judge("best possible", y_test.view())?;
    judge("linear model", model.predict(&x_test)?.view())?;
    judge("by alcohol", x_test.column(10))?;
    judge("worst possible", (-&y_test).view())?;

    let mut rng = Rng::new(7);
    let shuffles: Vec<Array1<f64>> = (0..200).map(|_| rng.uniforms(400)).collect();
    let mean = |k: Option<usize>| -> Result<String> {
        let of_each = shuffles.iter().map(|y_score| ndcg(&relevance, y_score, k));
        Ok(show::fixed(stats::mean(&of_each.collect::<Result<Array1<f64>>>()?)?, 4))
    };
    rows.push(["by chance, mean of 200".to_string(), mean(None)?, mean(Some(10))?]);
    println!("{}", show::table(&["400 wines, ordered", "NDCG", "NDCG of the first 10"], &rows));
    Ok(())
}

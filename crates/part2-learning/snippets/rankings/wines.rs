//! NDCG of 400 wines in five orders: how much of a high number is chance.

use learning::linear_model::LinearRegression;
use learning::metrics::ndcg;
use numerics::estimator::{Fit, Predict};
use numerics::{Rng, split::train_test_split};

pub fn main() -> numerics::Result<()> {
    let wines = data::wine_quality();
    let parts = train_test_split(&wines.x, &wines.y, 0.25, &mut Rng::new(7))?;
    let (x, y) = (&parts.x_test, &parts.y_test);
    let relevance = y - 3.0; // the worst wine of all has 0, the best has 5
    let model = LinearRegression::default().fit(&parts.x_train, &parts.y_train)?;

    let mut rows = Vec::new();
    for (name, y_score) in [
        ("best possible", y.clone()),
        ("linear model", model.predict(x)?),
        ("by alcohol", x.column(10).to_owned()),
        ("worst possible", -y),
    ] {
        let whole = ndcg(&relevance, &y_score, None)?;
        rows.push(show::row![name, ([whole, ndcg(&relevance, &y_score, Some(10))?], 4)]);
    }
    let (mut rng, mut whole, mut top) = (Rng::new(7), 0.0, 0.0);
    for _ in 0..200 {
        let y_score = rng.uniforms(400);
        whole += ndcg(&relevance, &y_score, None)? / 200.0;
        top += ndcg(&relevance, &y_score, Some(10))? / 200.0;
    }
    rows.push(show::row!["by chance, mean of 200", ([whole, top], 4)]);
    println!("{}", show::table(&["400 wines, ordered", "NDCG", "NDCG of the first 10"], &rows));
    Ok(())
}

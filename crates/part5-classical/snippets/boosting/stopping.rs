//! Early stopping: a validation set ends the rounds, on 20 splits of diabetes.

use classical::boosting::{Extra, GradientBoosting, Splits, Validation};
use ndarray::{Array1, Axis};
use numerics::estimator::{Fit, Predict};
use numerics::{Rng, stats};

pub fn main() -> numerics::Result<()> {
    let (mut kept, mut stopped, mut all) = (vec![], vec![], vec![]);
    let (mut sixty, mut mean) = (vec![], vec![]);
    for seed in 0..20 {
        let order = Rng::new(seed).permutation(442);
        let rows = |part: &[usize]| {
            (data::diabetes().x.select(Axis(0), part), data::diabetes().y.select(Axis(0), part))
        };
        let (train, test) = (rows(&order[..262]), rows(&order[342..]));
        let (x, y) = rows(&order[262..342]);
        let d = GradientBoosting { splits: Splits::Exact, ..Default::default() };
        let boosting = GradientBoosting { n_rounds: 300, max_depth: 2, ..d };
        let patient = GradientBoosting { early_stopping: Some(20), ..boosting.clone() };
        let validation = Some(Validation { x: x.view(), y: y.view(), groups: None });
        let extra = Extra { validation, ..Default::default() };
        let model = patient.fit_numbers(&train.0, &train.1, extra)?;
        let error = |p: Array1<f64>| learning::metrics::root_mean_squared_error(&test.1, &p);
        kept.push(model.n_rounds() as f64);
        stopped.push(error(model.predict(&test.0)?)?);
        let full = boosting.fit(&train.0, &train.1)?;
        all.push(error(full.predict(&test.0)?)?);
        sixty.push(error(full.scores_after(60, &test.0)?.column(0).to_owned())?);
        mean.push(error(Array1::from_elem(100, stats::mean(&train.1)?))?);
    }
    kept.sort_by(f64::total_cmp);
    println!("rounds kept: fewest {}, median {}, most {}", kept[0], kept[10], kept[19]);
    for (what, errors) in
        [("the mean", mean), ("300 rounds", all), ("stopped", stopped), ("60 rounds", sixty)]
    {
        println!("{what:<11} held-out error {}", show::fixed(stats::mean(&errors)?, 1));
    }
    Ok(())
}

//! A monotone constraint on schooling: log loss and partial dependence, free and promised.
//! twin: none (rust-library)

use classical::boosting::GradientBoosting;
use classical::inspection::partial_dependence;
use learning::metrics::log_loss;
use ndarray::{Array1, ArrayView2, s};
use numerics::Result;
use numerics::estimator::{Fit, PredictProba};

pub fn main() -> Result<()> {
    let adult = data::adult();
    let (x, y) = (adult.x.slice(s![..6000, ..]), adult.y.slice(s![..6000]));
    let (new_x, new_y) = (adult.x.slice(s![6000.., ..]), adult.y.slice(s![6000..]));
    let schooling = Array1::from_iter((1..=16).map(f64::from));
    for (told, monotone) in [("free", vec![]), ("promised", vec![(2, 1)])] {
        let boosting = GradientBoosting {
            learning_rate: 0.1,
            max_depth: 4,
            categorical: vec![1, 3, 4, 5],
            monotone, // column 2, education_num: 1 for upward
            ..Default::default()
        };
        let model = boosting.fit(x, y)?;
        let share = |x: ArrayView2<'_, f64>| Ok(model.predict_proba(x)?.column(1).to_owned());
        let found = partial_dependence(new_x, 2, &schooling, share)?;
        let falls = found.mean().windows(2).into_iter().filter(|pair| pair[1] < pair[0]).count();
        let loss = log_loss(new_y, &share(new_x)?)?;
        println!("{told}: log loss {}, falls {falls}", show::fixed(loss, 4));
        println!("  1 to 8   {}", show::vector(found.mean().slice(s![..8]), 3));
        println!("  9 to 16  {}", show::vector(found.mean().slice(s![8..]), 3));
    }
    Ok(())
}

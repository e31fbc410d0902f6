//! Linearly separable classes and no penalty: the weights run away, and the library refuses.
//! twin: none (error-text)

use learning::linear_model::{LogisticDescent, LogisticRegression};
use learning::losses::binary_cross_entropy_with_logits;
use learning::preprocessing::StandardScaler;
use ndarray::Axis;
use numerics::estimator::{Fit, FitUnsupervised, Transform};

pub fn main() -> numerics::Result<()> {
    let (x, species) = data::penguins_by_species(&["bill_depth_mm", "body_mass_g"])?;
    let two: Vec<usize> = (0..species.len()).filter(|i| species[*i] != 1).collect();
    let (x, y) = (x.select(Axis(0), &two), species.select(Axis(0), &two) / 2); // Gentoo 1
    let (z, truth) = (StandardScaler.fit(&x)?.transform(&x)?, y.mapv(|class| class as f64));

    let mut rows = Vec::new();
    for (l2, n_steps) in [(0.0, 10), (0.0, 100), (0.0, 1000), (1.0, 1000), (1.0, 2000)] {
        let model = LogisticDescent { learning_rate: 1.0, n_steps, l2 }.fit(&z, &y)?;
        let log_odds = model.decision_function(&z)?;
        let loss = binary_cross_entropy_with_logits(&truth, &log_odds)?;
        let right = log_odds.iter().zip(&y).filter(|(z, y)| usize::from(**z > 0.0) == **y).count();
        rows.push(show::row![(l2, 0), n_steps, (model.coef(), 3), (loss, 4), right]);
    }
    println!("{}", show::table(&["l2", "steps", "depth", "mass", "loss", "right"], &rows));
    if let Err(error) = (LogisticRegression { l2: 0.0, ..Default::default() }).fit(&z, &y) {
        println!("{error}");
    }
    Ok(())
}

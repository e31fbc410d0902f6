//! Linearly separable classes and no penalty: the weights run away, and the library refuses.
//! twin: none (error-text)

use learning::linear_model::{LogisticDescent, LogisticRegression, loss_nats};
use learning::preprocessing::StandardScaler;
use ndarray::Axis;
use numerics::estimator::{Fit, FitUnsupervised, Transform};

pub fn main() -> numerics::Result<()> {
    let (x, species) = data::penguins_by_species(&["bill_depth_mm", "body_mass_g"])?;
    let two: Vec<usize> = (0..species.len()).filter(|i| species[*i] != 1).collect();
    let (x, y) = (x.select(Axis(0), &two), species.select(Axis(0), &two) / 2); // Gentoo 1
    let z = StandardScaler.fit(&x)?.transform(&x)?;

    let mut rows = Vec::new();
    for (l2, n_steps) in [(0.0, 10), (0.0, 100), (0.0, 1000), (1.0, 1000), (1.0, 2000)] {
        let walk = LogisticDescent { learning_rate: 1.0, n_steps, l2 };
        let model = walk.fit(&z, &y)?;
        let log_odds = model.decision_function(z.view())?;
        let losses = log_odds.iter().zip(&y).map(|(z, y)| loss_nats(*z, *y as f64));
        let loss = losses.sum::<f64>() / y.len() as f64;
        let right = log_odds.iter().zip(&y).filter(|(z, y)| usize::from(**z > 0.0) == **y).count();
        let [depth, mass] = [model.coef()[0], model.coef()[1]].map(|w| show::fixed(w, 3));
        let (l2, loss) = (show::fixed(l2, 0), show::fixed(loss, 4));
        rows.push([l2, show::integer(n_steps), depth, mass, loss, right.to_string()]);
    }
    println!("{}", show::table(&["l2", "steps", "depth", "mass", "loss", "right"], &rows));
    match (LogisticRegression { l2: 0.0, ..Default::default() }).fit(&z, &y) {
        Ok(model) => println!("weights {}", show::vector(model.coef(), 3)),
        Err(error) => println!("{error}"),
    }
    Ok(())
}

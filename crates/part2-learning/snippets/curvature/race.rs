//! The same loss walked down and stepped down: thousands of steps against eight.

use learning::linear_model::Irls;
use learning::linear_model::{LogisticDescent, LogisticModel, LogisticRegression};
use learning::preprocessing::StandardScaler;
use numerics::estimator::{Fit, FitUnsupervised, Transform};
use numerics::functions::softplus;
use numerics::linalg;

pub fn main() -> numerics::Result<()> {
    let tumors = data::breast_cancer();
    let x = StandardScaler.fit(&tumors.x)?.transform(&tumors.x)?;
    let y = tumors.y.view();
    let loss = |model: &LogisticModel| -> numerics::Result<f64> {
        let signs = y.mapv(|class| if class == 1 { -1.0 } else { 1.0 });
        let misses = (model.decision_function(x.view())? * signs).mapv(softplus).sum();
        Ok(misses + 0.5 * model.coef().dot(&model.coef()))
    };

    let model = Irls::default().fit(&x, y)?;
    let lowest = model.losses()[model.losses().len() - 1];
    println!("lowest loss {}", show::fixed(lowest, 4));
    println!("IRLS, loss above it");
    for (step, loss) in model.losses().iter().enumerate().take(9) {
        println!("  {step} steps  {}", show::fixed(loss - lowest, 6));
    }
    println!("gradient descent, loss above it");
    for n_steps in [10, 100, 1000, 4000] {
        let walked = LogisticDescent { learning_rate: 0.5, n_steps, l2: 1.0 }.fit(&x, y)?;
        println!("  {n_steps} steps  {}", show::fixed(loss(&walked)? - lowest, 6));
    }
    let library = LogisticRegression::default().fit(&x, y)?;
    let difference = linalg::norm_max(&(&library.coef() - &model.coef()));
    println!("largest difference from page 6c's weights  {}", show::fixed(difference, 8));
    Ok(())
}

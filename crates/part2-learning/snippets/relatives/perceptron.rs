//! The perceptron stops where a line divides the classes, and wanders forever where none does.

use learning::linear_model::Perceptron;
use learning::preprocessing::StandardScaler;
use ndarray::{Array1, Array2, Axis};
use numerics::estimator::{Fit, FitUnsupervised, Predict, Transform};
use part2_learning::logistic::gentoos;

pub fn main() -> numerics::Result<()> {
    let (x, species) = data::penguins_by_species(&["bill_depth_mm", "body_mass_g"])?;
    let two: Vec<usize> = (0..species.len()).filter(|i| species[*i] != 1).collect();
    let (x, gentoo) = (x.select(Axis(0), &two), species.select(Axis(0), &two) / 2);
    report("Adelie or Gentoo?", 1000, &x, &gentoo)?;
    let (x, male) = gentoos()?;
    for n_epochs in [998, 999, 1000] {
        report("female or male?", n_epochs, &x, &male)?;
    }
    Ok(())
}

fn report(name: &str, n_epochs: usize, x: &Array2<f64>, y: &Array1<usize>) -> numerics::Result<()> {
    let z = StandardScaler.fit(x)?.transform(x)?;
    let model = Perceptron { n_epochs }.fit(&z, y)?;
    let rounds = model.mistakes().len();
    let corrected = model.mistakes()[rounds - 1];
    let wrong = model.predict(&z)?.iter().zip(y).filter(|(a, b)| a != b).count();
    println!("{name} perceptron after round {}", show::integer(rounds));
    println!("  corrected in that round {corrected}, wrong now {wrong} of {}", y.len());
    println!(
        "  weights {} intercept {}",
        show::vector(model.coef(), 2),
        show::fixed(model.intercept(), 0)
    );
    Ok(())
}

//! The perceptron stops where a line divides the classes, and wanders forever where none does.

use learning::preprocessing::StandardScaler;
use ndarray::{Array1, Array2, Axis, array};
use numerics::estimator::{FitUnsupervised, Transform};
use part2_learning::logistic::gentoos;

pub fn main() -> numerics::Result<()> {
    let (x, species) = data::penguins_by_species(&["bill_depth_mm", "body_mass_g"])?;
    let two: Vec<usize> = (0..species.len()).filter(|i| species[*i] != 1).collect();
    perceptron("Adelie or Gentoo", x.select(Axis(0), &two), species.select(Axis(0), &two) / 2)?;
    let (x, male) = gentoos()?;
    perceptron("female or male Gentoo", x, male)
}

fn perceptron(classes: &str, x: Array2<f64>, y: Array1<usize>) -> numerics::Result<()> {
    let z = StandardScaler.fit(&x)?.transform(&x)?;
    let (mut w, mut b) = (array![0.0, 0.0], 0.0);
    for round in 1..=1000 {
        let mut corrected = 0;
        for (bird, class) in z.rows().into_iter().zip(&y) {
            let sign = if *class == 1 { 1.0 } else { -1.0 };
            if sign * (bird.dot(&w) + b) <= 0.0 {
                w.scaled_add(sign, &bird);
                b += sign;
                corrected += 1;
            }
        }
        if corrected == 0 || round > 997 {
            let score = z.dot(&w) + b;
            let wrong = score.iter().zip(&y).filter(|(s, y)| (**s > 0.0) != (**y == 1)).count();
            println!("{classes}, round {}: corrected {corrected}", show::integer(round));
            println!("  wrong now {wrong}, weights {}", show::vector(&w, 2));
        }
        if corrected == 0 {
            return Ok(());
        }
    }
    Ok(())
}

//! A line through 151 Adelies with one typing error: squares tip it over, Huber does not.

use data::Species;
use learning::losses::Loss;
use ndarray::Array1;
use numerics::{Result, stats, sum};

pub fn main() -> Result<()> {
    let (mut flipper_mm, mut mass_kg) = (Vec::new(), Vec::new());
    for penguin in data::penguins().iter().filter(|p| p.species == Species::Adelie) {
        if let (Some(mm), Some(g)) = (penguin.flipper_length_mm, penguin.body_mass_g) {
            flipper_mm.push(mm);
            mass_kg.push(g / 1000.0);
        }
    }
    let (x, y) = (Array1::from(flipper_mm), Array1::from(mass_kg));
    let mut typed = y.clone();
    typed[0] *= 10.0; // 37.5 kg
    for (name, loss) in [("squared", Loss::Squared), ("Huber", Loss::Huber { delta: 0.3 })] {
        println!("{name}, as measured     {} g a mm", show::fixed(slope(&x, &y, loss)?, 2));
        println!("{name}, with the error  {} g a mm", show::fixed(slope(&x, &typed, loss)?, 2));
    }
    Ok(())
}

/// The slope of the line with the smallest mean loss, found by walking downhill.
fn slope(x: &Array1<f64>, y: &Array1<f64>, loss: Loss) -> Result<f64> {
    let z = stats::z_scores(x, 0)?;
    let (mut weight, mut bias) = (0.0, 0.0);
    for _ in 0..2000 {
        let gradient = loss.gradient(y.view(), (&z * weight + bias).view())?;
        weight -= 0.3 * sum::dot(&gradient, &z)?;
        bias -= 0.3 * sum::sum(&gradient);
    }
    Ok(1000.0 * weight / stats::std_dev(x, 0)?)
}

//! A line through 151 Adelies with one typing error: squares tip it over, Huber does not.

use learning::losses::Loss;
use ndarray::Array1;
use numerics::{Result, stats};

pub fn main() -> Result<()> {
    let mut birds = data::penguins().to_vec();
    birds.retain(|bird| bird.species == data::Species::Adelie && bird.body_mass_g.is_some());
    let x: Array1<f64> = birds.iter().filter_map(|bird| bird.flipper_length_mm).collect();
    let y: Array1<f64> = birds.iter().filter_map(|bird| bird.body_mass_g).collect();
    let mut typed = y.clone();
    typed[0] *= 10.0; // 37,500 g
    let losses = [("squared", Loss::Squared), ("Huber", Loss::Huber { delta: 300.0 })];
    let mut rows = Vec::new();
    for (name, loss) in losses {
        rows.push(show::row![name, ([slope(&x, &y, loss)?, slope(&x, &typed, loss)?], 2)]);
    }
    println!("{}", show::table(&["slope in g per mm", "as measured", "one error"], &rows));
    Ok(())
}

/// The slope of the line with the smallest mean loss, found by walking downhill.
fn slope(x: &Array1<f64>, y: &Array1<f64>, loss: Loss) -> Result<f64> {
    let z = stats::z_scores(x, 0)?;
    let (mut weight, mut bias) = (0.0, 3700.0);
    for _ in 0..2000 {
        let pull = (&z * weight + bias - y).mapv(|error| loss.slope(error));
        // yours: move weight and bias against their slopes, rate 0.3
        weight -= 0.3 * stats::mean(&(&pull * &z))?;
        bias -= 0.3 * stats::mean(&pull)?;
        // end
    }
    Ok(weight / stats::std_dev(x, 0)?)
}

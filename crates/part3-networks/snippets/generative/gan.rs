//! A generator network and its judge: ten kinds of digits, and a mode collapse.

use ndarray::{Array2, Axis};
use numerics::estimator::Predict;
use numerics::{Result, Rng};
use part3_networks::generative::Gan;

pub fn main() -> Result<()> {
    let x = part3_networks::unseen().x_train;
    let reader = networks::figures::reader()?; // the network of page 11d
    for (name, judge) in [("as fast as the generator", 0.002), ("ten times slower", 0.0002)] {
        let mut rng = Rng::new(1);
        let mut gan = Gan::new(0.002, judge, &mut rng)?;
        let mut rows = Vec::new();
        for step in 1..=600 {
            let picked: Vec<usize> = (0..32).map(|_| (rng.random() * 1287.0) as usize).collect();
            gan.step(&x.select(Axis(0), &picked), &mut rng)?;
            if step % 200 == 0 {
                let drawn = gan.draw(&Rng::new(9).normals((500, 16)))?;
                let mut counts = [0.0; 10];
                reader.predict(&drawn)?.iter().for_each(|&digit| counts[digit] += 1.0);
                rows.push(show::row![step, show::vector(counts, 0), (variance(&drawn), 3)]);
            }
        }
        println!("a discriminator {name}");
        println!("{}", show::table(&["step", "drawn digits 0 to 9, of 500", "variance"], &rows));
    }
    println!("variance of real digits  {}", show::fixed(variance(&x), 3));
    Ok(())
}

/// How much a pixel differs between pictures: the mean over the pixels.
fn variance(pictures: &Array2<f64>) -> f64 {
    pictures.var_axis(Axis(0), 0.0).sum() / 64.0
}

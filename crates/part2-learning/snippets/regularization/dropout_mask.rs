//! Dropout silences features at random and makes the others louder, so that the mean stays.

use ndarray::{Array1, array};
use numerics::Rng;

pub fn main() {
    let x = array![1.0, 2.0, 3.0, 4.0, 5.0, 6.0];
    let mut rng = Rng::new(7);
    println!("the features       {}", show::vector(&x, 2));
    for _ in 0..3 {
        println!("dropout, rate 0.5  {}", show::vector(dropped(&x, 0.5, &mut rng), 2));
    }
    let mut sum = Array1::<f64>::zeros(6);
    for _ in 0..10_000 {
        sum += &dropped(&x, 0.5, &mut rng);
    }
    println!("mean of 10,000     {}", show::vector(&(&sum / 10_000.0), 2));
    println!("without scaling    {}", show::vector(&(&sum * 0.5 / 10_000.0), 2));
}

fn dropped(x: &Array1<f64>, rate: f64, rng: &mut Rng) -> Array1<f64> {
    x.mapv(|value| if rng.random() < rate { 0.0 } else { value / (1.0 - rate) })
}

//! Dropout silences features at random and makes the others louder, so that the mean stays.

use ndarray::{Array2, Axis, array};
use numerics::{Result, Rng};
use part2_learning::regularization::dropout;

pub fn main() -> Result<()> {
    let x = array![[1.0, 2.0, 3.0, 4.0, 5.0, 6.0]];
    let mut rng = Rng::new(7);
    println!("the features       {}", show::vector(x.row(0), 2));
    for _ in 0..3 {
        let dropped = dropout(x.view(), 0.5, &mut rng)?;
        println!("dropout, rate 0.5  {}", show::vector(dropped.row(0), 2));
    }
    let mut sums = Array2::<f64>::zeros((1, 6));
    for _ in 0..10_000 {
        sums += &dropout(x.view(), 0.5, &mut rng)?;
    }
    println!("mean of 10,000     {}", show::vector((&sums / 10_000.0).row(0), 2));
    println!("without scaling    {}", show::vector((&sums / 20_000.0).sum_axis(Axis(0)).iter(), 2));
    Ok(())
}

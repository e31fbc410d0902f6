//! One-hot columns beside a bias are one column too many: different weights, same predictions.

use learning::preprocessing::OneHotEncoder;
use ndarray::{Array2, Axis, array, concatenate, s};

pub fn main() -> numerics::Result<()> {
    let islands = ["Torgersen", "Torgersen", "Biscoe", "Dream", "Biscoe"];
    let hot = OneHotEncoder::default().fit(&islands)?.transform(&islands)?;
    let all = concatenate![Axis(1), Array2::ones((5, 1)), hot]; // bias, Biscoe, Dream, Torgersen
    let (a, b) = (array![0.0, 4716.0, 3713.0, 3706.0], array![3706.0, 1010.0, 7.0, 0.0]);
    println!("bias 0     {}", show::vector(all.dot(&a), 0));
    println!("bias 3706  {}", show::vector(all.dot(&b), 0));
    let without = all.slice(s![.., ..3]); // Torgersen dropped
    println!("dropped    {}", show::vector(without.dot(&array![3706.0, 1010.0, 7.0]), 0));
    Ok(())
}

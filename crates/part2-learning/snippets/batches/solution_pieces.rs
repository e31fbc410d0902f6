//! A large batch's gradient is the mean of its pieces' gradients, if these are equally large.

use learning::optim::shuffled;
use ndarray::Array1;
use numerics::Rng;

pub fn main() -> numerics::Result<()> {
    let flippers_mm = Array1::from(data::penguins_column("flipper_length_mm")?);
    let gradient = |rows: &[usize]| {
        let misses = rows.iter().map(|row| 190.0 - flippers_mm[*row]);
        2.0 * misses.sum::<f64>() / rows.len() as f64
    };
    let batch = &shuffled(342, 32, &mut Rng::new(7))?[0];
    println!("batch of 32             {}", show::fixed(gradient(batch), 4));
    let even: Vec<f64> = batch.chunks(8).map(gradient).collect();
    println!("four pieces of 8        {}", show::vector(&even, 4));
    println!("their mean              {}", show::fixed(even.iter().sum::<f64>() / 4.0, 4));
    let uneven: Vec<f64> = batch.chunks(12).map(gradient).collect();
    println!("mean of 12, 12 and 8    {}", show::fixed(uneven.iter().sum::<f64>() / 3.0, 4));
    let weighted = (12.0 * uneven[0] + 12.0 * uneven[1] + 8.0 * uneven[2]) / 32.0;
    println!("the same, by their size {}", show::fixed(weighted, 4));
    Ok(())
}

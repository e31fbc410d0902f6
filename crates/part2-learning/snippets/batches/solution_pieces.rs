//! A large batch's gradient from its pieces' gradients: each piece counts by its size.

use numerics::Rng;

/// The gradient of all pieces together, from their gradients and how many samples each has.
fn joined(gradients: &[f64], sizes: &[f64]) -> f64 {
    // yours: the gradient of the whole batch
    let total: f64 = gradients.iter().zip(sizes).map(|(gradient, size)| gradient * size).sum();
    total / sizes.iter().sum::<f64>()
    // end
}

pub fn main() -> numerics::Result<()> {
    let flippers_mm = data::penguins_column("flipper_length_mm")?;
    let gradient = |rows: &[usize]| {
        let misses = rows.iter().map(|row| 190.0 - flippers_mm[*row]);
        2.0 * misses.sum::<f64>() / rows.len() as f64
    };
    let batch = &Rng::new(7).permutation(342)[..32];
    println!("batch of 32                   {}", show::fixed(gradient(batch), 4));
    let even: Vec<f64> = batch.chunks(8).map(gradient).collect();
    println!("plain mean of four times 8    {}", show::fixed(even.iter().sum::<f64>() / 4.0, 4));
    let uneven: Vec<f64> = batch.chunks(12).map(gradient).collect();
    println!("plain mean of 12, 12 and 8    {}", show::fixed(uneven.iter().sum::<f64>() / 3.0, 4));
    let by_size = joined(&uneven, &[12.0, 12.0, 8.0]);
    println!("12, 12 and 8, joined by size  {}", show::fixed(by_size, 4));
    Ok(())
}

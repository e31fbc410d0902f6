//! A variance in one pass without cancellation: mean and squares are mended as numbers come.

pub fn main() {
    let years = data::penguins().iter().map(|bird| f32::from(bird.year));
    let (mut n, mut mean, mut squares) = (0.0_f32, 0.0_f32, 0.0_f32);
    for x in years {
        n += 1.0;
        (mean, squares) = mended(n, mean, squares, x);
    }
    println!("mean      {}", show::fixed(mean, 2));
    println!("variance  {}", show::fixed(squares / n, 3));
}

/// Mean and sum of squared deviations of n numbers, from those of n − 1 and the nth.
fn mended(n: f32, mean: f32, squares: f32, x: f32) -> (f32, f32) {
    // yours: the mean moves by an nth; the squares grow by two deviations' product
    let next = mean + (x - mean) / n;
    (next, squares + (x - mean) * (x - next))
    // end
}

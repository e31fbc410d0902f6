//! Catastrophic cancellation: the variance of penguins' years and masses, by two formulas.

use numerics::{Real, Result};

pub fn main() -> Result<()> {
    let years: Vec<f64> = data::penguins().iter().map(|bird| f64::from(bird.year)).collect();
    let masses = data::penguins_column("body_mass_g")?.to_vec();
    let moved: Vec<f64> = masses.iter().map(|mass| mass + 1.8e12).collect();
    let narrow: Vec<f32> = years.iter().map(|&year| year as f32).collect();

    let [one, two] = [one_pass(&narrow), two_passes(&narrow)].map(f64::from);
    let mut rows = vec![show::row!["years, f32", (exact(&years), 3), (one, 3), (two, 3)]];
    for (name, x) in [("years, f64", years), ("masses, f64", masses), ("+ 1.8e12", moved)] {
        rows.push(show::row![name, (exact(&x), 3), ([one_pass(&x), two_passes(&x)], 3)]);
    }
    println!("{}", show::table(&["variance of", "exact", "one pass", "two passes"], &rows));
    Ok(())
}

fn one_pass<T: Real>(x: &[T]) -> T {
    let n = T::of(x.len() as f64);
    let sum = x.iter().fold(T::zero(), |sum, &x| sum + x);
    let squares = x.iter().fold(T::zero(), |sum, &x| sum + x * x);
    squares / n - (sum / n) * (sum / n)
}

fn two_passes<T: Real>(x: &[T]) -> T {
    let n = T::of(x.len() as f64);
    let mean = x.iter().fold(T::zero(), |sum, &x| sum + x) / n;
    x.iter().fold(T::zero(), |sum, &x| sum + (x - mean) * (x - mean)) / n
}

/// Whole numbers, added and multiplied as such.
fn exact(x: &[f64]) -> f64 {
    let whole: Vec<i128> = x.iter().map(|&x| x as i128).collect();
    let (n, sum) = (whole.len() as i128, whole.iter().sum::<i128>());
    let squares: i128 = whole.iter().map(|x| x * x).sum();
    (n * squares - sum * sum) as f64 / (n * n) as f64
}

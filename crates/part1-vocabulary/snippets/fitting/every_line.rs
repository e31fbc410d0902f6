//! Fitting by trying: compute the loss of every line on a grid, keep the smallest.

use numerics::stats;

pub fn main() -> numerics::Result<()> {
    let flock = data::penguins_matrix(&["flipper_length_mm", "body_mass_g"])?;
    let (flipper_mm, mass_g) = (flock.column(0), flock.column(1));
    let misses = |weight: f64, bias: f64| weight * &flipper_mm + bias - mass_g;

    let (mut n_lines, mut best) = (0, (f64::INFINITY, 0.0, 0.0));
    for weight in (0..=100).map(f64::from) {
        for bias in (-12_000..=4_000).step_by(100).map(f64::from) {
            let loss = stats::mean(&misses(weight, bias).mapv(|miss| miss * miss))?;
            if loss < best.0 {
                best = (loss, weight, bias);
            }
            n_lines += 1;
        }
    }
    let (loss, weight, bias) = best;
    println!("{} lines tried on {} penguins", show::integer(n_lines), mass_g.len());
    println!("best: weight {} g per mm, bias {} g", show::fixed(weight, 0), show::fixed(bias, 0));
    println!("its loss {} g², root {} g", show::integer(loss.round()), show::fixed(loss.sqrt(), 1));
    let median_g = stats::median(&misses(weight, bias).mapv(f64::abs))?;
    println!("its median miss {} g, whatever its sign", show::fixed(median_g, 1));
    Ok(())
}

//! Fitting by trying: compute the loss of every line on a grid, keep the smallest.

use numerics::stats;

pub fn main() -> numerics::Result<()> {
    let flock = data::penguins_matrix(&["flipper_length_mm", "body_mass_g"])?;
    let penguins: Vec<(f64, f64)> = flock.rows().into_iter().map(|p| (p[0], p[1])).collect();
    let loss = |weight: f64, bias: f64| {
        let squares = penguins.iter().map(|(flipper_mm, mass_g)| {
            let miss = weight * flipper_mm + bias - mass_g;
            miss * miss
        });
        squares.sum::<f64>() / penguins.len() as f64
    };

    let (mut n_lines, mut best) = (0, (0.0, 0.0, f64::INFINITY));
    for weight in (0..=100).map(f64::from) {
        for bias in (-12_000..=4_000).step_by(100).map(f64::from) {
            let here = loss(weight, bias);
            if here < best.2 {
                best = (weight, bias, here);
            }
            n_lines += 1;
        }
    }
    let (weight, bias, smallest) = best;
    println!("penguins       {}", penguins.len());
    println!("lines tried    {}", show::integer(n_lines));
    println!("best weight    {} g per mm", show::fixed(weight, 0));
    println!("best bias      {} g", show::fixed(bias, 0));
    println!("smallest loss  {} g²", show::integer(smallest.round()));
    println!("its root       {} g", show::fixed(smallest.sqrt(), 1));
    let misses: Vec<f64> = penguins.iter().map(|p| (weight * p.0 + bias - p.1).abs()).collect();
    println!("median miss    {} g, without its sign", show::fixed(stats::median(&misses)?, 1));
    Ok(())
}

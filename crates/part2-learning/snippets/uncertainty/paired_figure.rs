//! Differences of two accuracies: drawn together, and drawn each for itself.
//! kind: figure

use learning::bootstrap::bootstrap;
use numerics::{Result, Rng};
use show::figure::{Color, Figure};

pub fn main() -> Result<()> {
    // Of 150 tumors the second model misses 10, the first only 4 of these.
    let first = |rows: &[usize]| Ok(rows.iter().filter(|i| **i >= 4).count() as f64);
    let second = |rows: &[usize]| Ok(rows.iter().filter(|i| **i >= 10).count() as f64);
    let n_draws = 20_000;
    let mut rng = Rng::new(7);
    let together = bootstrap(150, n_draws, &mut rng, |rows| Ok(first(rows)? - second(rows)?))?;
    let of_first = bootstrap(150, n_draws, &mut rng, first)?;
    let of_second = bootstrap(150, n_draws, &mut rng, second)?;
    let apart: Vec<f64> = of_first.iter().zip(of_second).map(|(a, b)| a - b).collect();

    let share = |differences: &[f64]| -> Vec<(f64, f64)> {
        (-8..=20)
            .map(|wanted| {
                let hits = differences.iter().filter(|d| **d == f64::from(wanted)).count();
                (f64::from(wanted) / 150.0, hits as f64 / n_draws as f64)
            })
            .collect()
    };
    let what = "Two hills around the difference 0.04. Drawn together, the hill is narrow and ends \
                at zero; drawn apart, it is wider and reaches below zero.";
    let figure = Figure::new("Draw the two models together", what)
        .size(640, 340)
        .x_label("accuracy of the first model minus accuracy of the second")
        .y_label("share of 20,000 draws")
        .area("drawn together", Color::Blue, share(&together))
        .area("drawn apart", Color::Orange, share(&apart))
        .vline(0.0, "no difference");
    println!("{}", figure.svg()?);
    Ok(())
}

//! One epoch from above: 43 steps of mini-batches, and as many with all penguins at each.
//! kind: figure

use learning::optim::{in_order, shuffled};
use numerics::{Result, Rng, stats};
use part2_learning::descent::Valley;
use show::figure::{Color, Figure};

pub fn main() -> Result<()> {
    let flock = data::penguins_matrix(&["flipper_length_mm", "body_mass_g"])?;
    let z = stats::z_scores(flock.column(0), 0)?;
    let mass_kg = flock.column(1).mapv(|g| g / 1000.0);
    let best = (z.dot(&mass_kg) / 342.0, mass_kg.sum() / 342.0); // standardized: a formula
    let walk = |batches: Vec<Vec<usize>>| -> Vec<(f64, f64)> {
        let (mut weight, mut bias, mut walked) = (1.3, 3.6, vec![(1.3, 3.6)]);
        for rows in batches {
            let rate = 0.1 * 2.0 / rows.len() as f64;
            let misses = rows.iter().map(|&row| (weight * z[row] + bias - mass_kg[row], z[row]));
            let (along, up) = misses.fold((0.0, 0.0), |sum, (m, z)| (sum.0 + m * z, sum.1 + m));
            (weight, bias) = (weight - rate * along, bias - rate * up);
            walked.push((weight, bias));
        }
        walked
    };
    let all = walk(vec![in_order(342, 342)?.concat(); 43]);
    let few = walk(shuffled(342, 8, &mut Rng::new(7))?);
    let mut figure = Figure::new("43 steps: with all penguins, or with 8 at a time", DESCRIPTION);
    for k in 1..=9 {
        let ring = Valley { conditioning: 1.0 }.contour(0.005 * f64::from(k * k));
        figure = figure.line("", Color::Grid, ring.iter().map(|(a, b)| (a + best.0, b + best.1)));
    }
    let figure = figure.x_range(0.4, 1.4).y_range(3.5, 4.5).size(560, 480);
    let figure = figure.x_label("weight (kg per standard deviation)").y_label("bias (kg)");
    let figure = figure.line("batches of 8", Color::Orange, few).line("all 342", Color::Blue, all);
    println!("{}", figure.points("", Color::Green, [best]).svg()?);
    Ok(())
}

const DESCRIPTION: &str = "Contour lines around the best line. With all penguins the walk goes \
    straight to the middle and stays. With batches of 8 it wanders, and circles the middle.";

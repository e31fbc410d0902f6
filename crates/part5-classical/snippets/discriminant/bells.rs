//! Gaussian naive Bayes by hand: for each species two bells, and what they give one bird.

use ndarray::{Axis, array};
use numerics::functions::softmax;

pub fn main() -> numerics::Result<()> {
    let (x, y) = data::penguins_by_species(&["bill_length_mm", "bill_depth_mm"])?;
    let bird = array![44.0, 17.0];
    let (mut scores, mut rows) = (Vec::new(), Vec::new());
    for (class, species) in data::Species::ALL.iter().enumerate() {
        let own: Vec<usize> = (0..342).filter(|&i| y[i] == class).collect();
        let birds = x.select(Axis(0), &own);
        let mean = birds.mean_axis(Axis(0)).unwrap_or_default();
        let var = birds.var_axis(Axis(0), 0.0);
        let mut score = libm::log(own.len() as f64 / 342.0);
        for j in 0..2 {
            let away = bird[j] - mean[j];
            score -= 0.5 * libm::log(std::f64::consts::TAU * var[j]) + away * away / (2.0 * var[j]);
        }
        scores.push(score);
        rows.push(show::row![
            species.name(),
            ([mean[0], var[0].sqrt(), mean[1], var[1].sqrt()], 2)
        ]);
    }
    for ((row, score), share) in rows.iter_mut().zip(&scores).zip(softmax(&scores)) {
        row.extend(show::row![(*score, 2), (share, 4)]);
    }
    let header = ["species", "length", "spread", "depth", "spread", "score", "P(species)"];
    println!("{}", show::table(&header, &rows));
    Ok(())
}

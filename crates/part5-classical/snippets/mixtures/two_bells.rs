//! EM by hand: two bells for the flippers of 342 penguins whose species are not known.

pub fn main() -> numerics::Result<()> {
    let x = data::penguins_column("flipper_length_mm")?;
    let (mut weight, mut mean, mut sd) = ([0.5, 0.5], [180.0, 220.0], [10.0, 10.0]);
    let mut rows = Vec::new();
    for step in 0..=40 {
        // E: each bell's share of the density at each penguin.
        let (mut mass, mut first, mut second) = ([0.0; 2], [0.0; 2], [0.0; 2]);
        let mut log_likelihood = 0.0;
        for &mm in &x {
            let parts = [0, 1].map(|k| weight[k] * bell(mm, mean[k], sd[k]));
            let density = parts[0] + parts[1];
            log_likelihood += libm::log(density);
            for k in 0..2 {
                let share = parts[k] / density; // the responsibility
                mass[k] += share;
                first[k] += share * mm;
                second[k] += share * mm * mm;
            }
        }
        if [0, 1, 2, 5, 10, 20, 40].contains(&step) {
            rows.push(show::row![step, (weight, 3), (mean, 1), (sd, 2), (log_likelihood, 2)]);
        }
        // M: weights, means and deviations of the penguins, counted by share.
        for k in 0..2 {
            weight[k] = mass[k] / x.len() as f64;
            mean[k] = first[k] / mass[k];
            sd[k] = (second[k] / mass[k] - mean[k] * mean[k]).sqrt();
        }
    }
    let header = ["step", "weight", "", "mean (mm)", "", "deviation", "", "log-likelihood (nats)"];
    println!("{}", show::table(&header, &rows));
    Ok(())
}

/// The density of a normal distribution.
fn bell(x: f64, mean: f64, sd: f64) -> f64 {
    libm::exp(-(x - mean) * (x - mean) / (2.0 * sd * sd)) / (sd * std::f64::consts::TAU.sqrt())
}

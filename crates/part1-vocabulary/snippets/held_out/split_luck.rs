//! One more number, the sex: three models on 300 splits into penguins seen and held out.

use learning::metrics::mean_squared_error;
use ndarray::{Array2, Axis, s};
use numerics::{Rng, linalg, stats};

pub fn main() -> numerics::Result<()> {
    // sex: male 1, female −1
    let (flock, sex) = data::penguins_by_sex(&["flipper_length_mm", "body_mass_g"])?;
    let y = flock.column(1);
    let x = Array2::from_shape_fn((y.len(), 3), |(i, j)| {
        [1.0, flock[[i, 0]] / 10.0 - 20.0, sex[i]][j] // a constant, cm beyond 20, the sex
    });
    let mut rng = Rng::new(7);
    let mut errors = Array2::zeros((300, 6)); // for each model, on the seen and on the held out
    for mut row in errors.rows_mut() {
        let order = rng.permutation(y.len());
        let (held_out, train) = order.split_at(100);
        for n in 1..=3 {
            for (j, part) in [train, held_out].into_iter().enumerate() {
                let [a, b] = [train, part].map(|rows| x.slice(s![.., ..n]).select(Axis(0), rows));
                let at = linalg::least_squares(&a, &y.select(Axis(0), train))?;
                let loss = mean_squared_error(&y.select(Axis(0), part), &b.dot(&at))?;
                row[2 * n - 2 + j] = loss.sqrt();
            }
        }
    }
    let mut rows = Vec::new();
    for (i, name) in ["a constant", "and the flipper", "and the sex"].iter().enumerate() {
        let means = [stats::mean(errors.column(2 * i))?, stats::mean(errors.column(2 * i + 1))?];
        rows.push([&[name.to_string()], &means.map(|g| show::fixed(g, 0))[..]].concat());
    }
    println!("{}", show::table(&["model", "error g on 233 seen", "on 100 held out"], &rows));
    let gain = &errors.column(3) - &errors.column(5);
    let [mean, std] = [stats::mean(&gain)?, stats::std_dev(&gain, 1)?].map(|g| show::fixed(g, 0));
    println!("the sex gains on the held out: mean {mean} g, standard deviation {std} g");
    println!("fitted to all 333, g: {}", show::vector(linalg::least_squares(&x, y)?, 0));
    Ok(())
}

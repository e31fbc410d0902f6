//! Three things called bias, on one model: a parameter, a miss on average, a miss of one group.

use learning::linear_model::LinearRegression;
use ndarray::{Axis, s};
use numerics::estimator::{Fit, Predict};

const COLUMNS: [&str; 4] = ["bill_length_mm", "bill_depth_mm", "flipper_length_mm", "body_mass_g"];

pub fn main() -> numerics::Result<()> {
    let (table, sex) = data::penguins_by_sex(&COLUMNS)?;
    let (x, y) = (table.slice(s![.., ..3]), table.column(3));
    let females: Vec<usize> = (0..x.nrows()).filter(|&i| sex[i] < 0.0).collect();
    let males: Vec<usize> = (0..x.nrows()).filter(|&i| sex[i] > 0.0).collect();
    let all: Vec<usize> = (0..x.nrows()).collect();

    let mut rows = Vec::new();
    for (name, seen) in [("all 333", &all), ("165 females", &females)] {
        let (x_seen, y_seen) = (x.select(Axis(0), seen), y.select(Axis(0), seen));
        let model = LinearRegression::default().fit(&x_seen, &y_seen)?;
        let misses_g = model.predict(x)? - y;
        let mean_miss_g = [&all, &females, &males]
            .map(|group| misses_g.select(Axis(0), group).sum() / group.len() as f64);
        rows.push(show::row![name, (model.intercept(), 1), (mean_miss_g, 1)]);
    }
    let header = ["trained on", "intercept g", "mean miss g, all", "females", "males"];
    println!("{}", show::table(&header, &rows));
    Ok(())
}

//! Three things called bias, on one model: a parameter, a miss on average, a miss of one group.

use learning::linear_model::LinearRegression;
use ndarray::{ArrayView1, Axis, s};
use numerics::estimator::{Fit, Predict};

const COLUMNS: [&str; 4] = ["bill_length_mm", "bill_depth_mm", "flipper_length_mm", "body_mass_g"];

pub fn main() -> numerics::Result<()> {
    let (table, sex) = data::penguins_by_sex(&COLUMNS)?;
    let (x, y) = (table.slice(s![.., ..3]), table.column(3));
    let rows_of = |wanted: &dyn Fn(f64) -> bool| -> Vec<usize> {
        (0..x.nrows()).filter(|i| wanted(sex[*i])).collect()
    };
    let (all, females, males) =
        (rows_of(&|_| true), rows_of(&|sex| sex < 0.0), rows_of(&|sex| sex > 0.0));

    let mut rows = Vec::new();
    for (name, seen) in [("all 333", &all), ("165 females", &females)] {
        let (x_seen, y_seen) = (x.select(Axis(0), seen), y.select(Axis(0), seen));
        let model = LinearRegression::default().fit(&x_seen, &y_seen)?;
        let misses = model.predict(x)? - y;
        let mean_miss = |rows: &[usize]| mean_text(misses.select(Axis(0), rows).view());
        let [whole, f, m] = [&all, &females, &males].map(|rows| mean_miss(rows));
        rows.push([name.to_string(), show::fixed(model.intercept(), 1), whole, f, m]);
    }
    let header = ["trained on", "intercept g", "mean miss of all", "of females", "of males"];
    println!("{}", show::table(&header, &rows));
    Ok(())
}

fn mean_text(misses: ArrayView1<'_, f64>) -> String {
    show::fixed(misses.mean().unwrap_or(f64::NAN), 1)
}

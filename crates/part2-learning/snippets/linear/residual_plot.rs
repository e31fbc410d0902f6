//! Residuals against predictions, without and with the sex among the features.
//! kind: figure

use learning::linear_model::LinearRegression;
use ndarray::{Axis, concatenate, s};
use numerics::Result;
use numerics::estimator::{Fit, Predict};
use show::figure::{Color, Figure, panels};

const COLUMNS: [&str; 4] = ["bill_length_mm", "bill_depth_mm", "flipper_length_mm", "body_mass_g"];

pub fn main() -> Result<()> {
    let without = panel("from three lengths", false)?;
    let with = panel("from three lengths and the sex", true)?;
    let about = "Points above the line at 0 are penguins heavier than predicted.";
    println!("{}", panels("What the model leaves over", about, 2, &[&without, &with])?);
    Ok(())
}

fn panel(title: &str, with_sex: bool) -> Result<Figure> {
    let (table, sex) = data::penguins_by_sex(&COLUMNS)?; // male 1, female −1
    let y = table.column(3);
    let mut x = table.slice(s![.., ..3]).to_owned();
    if with_sex {
        x = concatenate![Axis(1), x, sex.view().insert_axis(Axis(1))];
    }
    let predicted = LinearRegression::default().fit(&x, y)?.predict(&x)?;
    let residuals = &y - &predicted;
    let of = |which: f64| {
        let rows = (0..x.nrows()).filter(|i| sex[*i] == which);
        rows.map(|i| (predicted[i], residuals[i])).collect::<Vec<_>>()
    };
    let figure = Figure::new(title, "").size(380, 330).y_range(-1000.0, 1300.0);
    let figure = figure.x_label("prediction (g)").y_label("residual (g)").hline(0.0, "");
    Ok(figure.points("male", Color::Blue, of(1.0)).points("female", Color::Orange, of(-1.0)))
}

//! Two weights on a budget: ellipses of one loss touch a circle off the axes, a diamond at a tip.
//! kind: figure

use learning::linear_model::{Lasso, LinearModel, LinearRegression, Ridge};
use learning::preprocessing::StandardScaler;
use numerics::estimator::{Fit, FitUnsupervised, Transform};
use numerics::{linalg, stats};
use show::figure::{Color, Figure, panels};

pub fn main() -> numerics::Result<()> {
    let x = data::diabetes().x.slice(ndarray::s![.., 2..4]); // bmi, bp
    let (z, y) = (StandardScaler.fit(x)?.transform(x)?, &data::diabetes().y);
    let free = LinearRegression::default().fit(&z, y)?;
    let ridge = Ridge { alpha: 600.0, ..Default::default() }.fit(&z, y)?;
    let lasso = Lasso { alpha: 28.0, ..Default::default() }.fit(&z, y)?;
    let r = stats::correlation(z.column(0), z.column(1))?;
    let panel = |title: &str, shape, found: &LinearModel| {
        let [(u, v), (a, b)] = [&free, found].map(|model| (model.coef()[0], model.coef()[1]));
        let squared = (a - u) * (a - u + 2.0 * r * (b - v)) + (b - v) * (b - v);
        let mut figure = Figure::new(title, "").size(380, 380).equal_axes().hline(0.0, "");
        figure = figure.x_label("weight of bmi").y_label("weight of bp").x_range(-25.0, 75.0);
        figure = figure.area("up to one price", Color::Blue, shape).y_range(-25.0, 60.0);
        for part in [0.4, 0.7, 1.0] {
            let reach = part * (squared / (1.0 - r * r)).sqrt();
            figure = figure.line("", Color::Muted, ellipse((u, v), reach, r));
        }
        figure.points("no penalty", Color::Green, [(u, v)]).points("found", Color::Orange, [(a, b)])
    };
    let circle = ellipse((0.0, 0.0), linalg::norm_l2(ridge.coef()), 0.0);
    let tip = linalg::norm_l1(lasso.coef());
    let corners = vec![(tip, 0.0), (0.0, tip), (-tip, 0.0), (0.0, -tip), (tip, 0.0)];
    let (l2, l1) = (panel("L2 penalty", circle, &ridge), panel("L1 penalty", corners, &lasso));
    println!("{}", panels("The first touch", "Each ellipse joins equal losses.", 2, &[&l2, &l1])?);
    Ok(())
}

fn ellipse((u, v): (f64, f64), reach: f64, r: f64) -> Vec<(f64, f64)> {
    let turns = (0..=120).map(|k| f64::from(3 * k).to_radians());
    turns.map(|t| (u + reach * libm::cos(t), v + reach * libm::cos(t + libm::acos(-r)))).collect()
}

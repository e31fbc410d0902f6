//! Counted: the additions of ten trees on 6,000 people, exact and in bins, and what bins cost.
//! twin: none (rust-library)

use classical::boosting::{GradientBoosting, Splits};
use learning::metrics::log_loss;
use ndarray::s;
use numerics::estimator::{Fit, PredictProba};

pub fn main() -> numerics::Result<()> {
    let adult = data::adult();
    let (x, y) = (adult.x.slice(s![..6000, ..]), adult.y.slice(s![..6000]));
    let (new_x, new_y) = (adult.x.slice(s![6000.., ..]), adult.y.slice(s![6000..]));
    let mut rows = Vec::new();
    for (name, splits) in [
        ("exact", Splits::Exact),
        ("255 bins", Splits::Histogram(255)),
        ("32 bins", Splits::Histogram(32)),
        ("8 bins", Splits::Histogram(8)),
    ] {
        let boosting = GradientBoosting { n_rounds: 10, splits, ..Default::default() };
        let model = boosting.fit(x, y)?;
        let p = model.predict_proba(new_x)?.column(1).to_owned();
        let millions = model.n_additions() as f64 / 1e6;
        rows.push(show::row![name, (millions, 2), (log_loss(new_y, &p)?, 4)]);
    }
    println!("{}", show::table(&["splits", "additions, million", "log loss"], &rows));
    Ok(())
}

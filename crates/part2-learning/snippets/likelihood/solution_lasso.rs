//! A Laplace prior on a weight gives the lasso's soft threshold, a normal one ridge's shrinking.

pub fn main() {
    let rows = [3.0, 1.5, 0.5, -2.0].map(|from_data| {
        let laplace = best(|w| surprise(from_data, w, Prior::Laplace));
        let normal = best(|w| surprise(from_data, w, Prior::Normal));
        show::row![([from_data, laplace, normal], 2)]
    });
    println!("{}", show::table(&["by the data", "Laplace prior", "normal prior"], &rows));
}

enum Prior {
    Laplace,
    Normal,
}

/// Minus the log-posterior of a weight: noise and prior both of width 1.
fn surprise(from_data: f64, w: f64, prior: Prior) -> f64 {
    // yours: the noise's half square, and the surprise of w under the prior
    let noise = 0.5 * (from_data - w) * (from_data - w);
    match prior {
        Prior::Laplace => noise + w.abs(),
        Prior::Normal => noise + 0.5 * w * w,
    }
    // end
}

/// The weight from −4 to 4, in thousandths, for which the function is smallest.
fn best(surprise: impl Fn(f64) -> f64) -> f64 {
    let weights = (-4000..=4000).map(|i| f64::from(i) / 1000.0);
    weights.min_by(|a, b| surprise(*a).total_cmp(&surprise(*b))).unwrap_or(f64::NAN)
}

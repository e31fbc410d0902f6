//! Ridge regression: a price on squared coefficients makes the two halves agree on them.

use learning::linear_model::Ridge;
use learning::metrics::r_squared;
use learning::preprocessing::StandardScaler;
use ndarray::Axis;
use numerics::Rng;
use numerics::estimator::{Fit, FitUnsupervised, Predict, Transform};

pub fn main() -> numerics::Result<()> {
    let patients = data::diabetes();
    let (x, y) = (&patients.x, &patients.y);
    let z = StandardScaler.fit(x)?.transform(x)?;
    let order = Rng::new(7).permutation(z.nrows());
    let (one, other) = order.split_at(221);
    let part = |rows: &[usize]| (z.select(Axis(0), rows), y.select(Axis(0), rows));

    let mut rows = Vec::new();
    for alpha in [0.0, 1.0, 10.0, 30.0, 100.0, 1000.0] {
        let mut row = vec![show::fixed(alpha, 0)];
        let mut scores = Vec::new();
        for (seen, unseen) in [(one, other), (other, one)] {
            let ((x, y), (x_new, y_new)) = (part(seen), part(unseen));
            let model = Ridge { alpha, fit_intercept: true }.fit(&x, &y)?;
            let s1_s2 = [model.coef()[4], model.coef()[5]];
            row.push(show::vector(s1_s2, 1));
            let predicted = model.predict(&x_new)?;
            scores.push(show::fixed(r_squared(&y_new, &predicted)?, 3));
        }
        row.extend(scores);
        rows.push(row);
    }
    let header = ["alpha", "s1, s2: one half", "the other", "R² on the other", "on the one"];
    println!("{}", show::table(&header, &rows));
    Ok(())
}

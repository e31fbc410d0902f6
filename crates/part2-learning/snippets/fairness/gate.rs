//! A gate for heavy penguins that sees the flipper alone: its rates for a protected group.

use learning::linear_model::LogisticRegression;
use learning::preprocessing::StandardScaler;
use ndarray::{Axis, s};
use numerics::Rng;
use numerics::estimator::{Fit, FitUnsupervised, Predict, Transform};

pub fn main() -> numerics::Result<()> {
    let (flock, sex) = data::penguins_by_sex(&["flipper_length_mm", "body_mass_g"])?;
    let heavy = flock.column(1).mapv(|mass_g| usize::from(mass_g > 4000.0));
    let flippers = flock.slice(s![.., ..1]);
    let order = Rng::new(7).permutation(333);
    let (held_out, train) = order.split_at(150);
    let scaler = StandardScaler.fit(&flippers.select(Axis(0), train))?;
    let z = scaler.transform(flippers)?;
    let model = LogisticRegression::default()
        .fit(&z.select(Axis(0), train), &heavy.select(Axis(0), train))?;
    let through = model.predict(&z)?;

    let mut rows = Vec::new();
    for (name, sign) in [("female", -1.0), ("male", 1.0)] {
        let count = |is: &dyn Fn(usize) -> bool| {
            held_out.iter().filter(|i| sex[**i] == sign && is(**i)).count() as f64
        };
        let (birds, n_heavy) = (count(&|_| true), count(&|i| heavy[i] == 1));
        let n_through = count(&|i| through[i] == 1);
        let both = count(&|i| through[i] == 1 && heavy[i] == 1);
        let rates = [n_heavy / birds, n_through / birds, both / n_heavy];
        let alarms = (n_through - both) / (birds - n_heavy);
        rows.push(show::row![name, (birds, 0), (rates, 4), (alarms, 4), (both / n_through, 4)]);
    }
    let header = ["sex", "birds", "heavy", "let through", "TPR", "FPR", "precision"];
    println!("{}", show::table(&header, &rows));
    Ok(())
}

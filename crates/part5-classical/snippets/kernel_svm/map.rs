//! C by gamma: the percentage right on birds that were left out, over four fivefold splits.

use classical::svm::{Penalty, Svc};
use learning::{kernels::Kernel, preprocessing::StandardScaler};
use ndarray::Axis;
use numerics::Rng;
use numerics::estimator::{Fit, FitUnsupervised, Predict, Transform};

pub fn main() -> numerics::Result<()> {
    let (x, species) = data::penguins_by_species(&["bill_length_mm", "bill_depth_mm"])?;
    let y = species.mapv(|s| usize::from(s == 1));
    let mut rows = Vec::new();
    for c in [0.1, 1.0, 10.0, 100.0] {
        let mut percent = Vec::new();
        for gamma in [0.01, 0.1, 1.0, 10.0, 100.0] {
            let kernel = Kernel::Rbf { gamma };
            let svc = Svc { kernel, penalty: Penalty::C(c), tolerance: 1e-5, ..Svc::default() };
            let mut right = 0;
            for seed in 1..=4 {
                let order = Rng::new(seed).permutation(342);
                for fold in 0..5 {
                    let (out, kept): (Vec<_>, Vec<_>) = (0..342).partition(|i| i % 5 == fold);
                    let [out, kept] = [out, kept]
                        .map(|places| places.iter().map(|place| order[*place]).collect::<Vec<_>>());
                    let (old, new) = (x.select(Axis(0), &kept), x.select(Axis(0), &out));
                    let scaler = StandardScaler.fit(&old)?;
                    let model = svc.fit(&scaler.transform(&old)?, &y.select(Axis(0), &kept))?;
                    let answers = model.predict(&scaler.transform(&new)?)?;
                    right += out.iter().zip(&answers).filter(|(i, a)| y[**i] == **a).count();
                }
            }
            percent.push(right as f64 / 4.0 / 3.42);
        }
        rows.push(show::row![(c, 1), (percent, 1)]);
    }
    let header = ["C", "gamma 0.01", "0.1", "1", "10", "100"];
    println!("{}", show::table(&header, &rows));
    Ok(())
}

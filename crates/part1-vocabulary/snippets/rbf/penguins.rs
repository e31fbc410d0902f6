//! Male or female, from bill length and body mass: a straight border against curved ones.

use learning::kernel_ridge::KernelRidge;
use learning::kernels::Kernel;
use learning::preprocessing::StandardScaler;
use ndarray::{Array2, Axis};
use numerics::Rng;
use numerics::estimator::{Fit, FitUnsupervised, Predict, Transform};

pub fn main() -> numerics::Result<()> {
    let (x, y) = data::penguins_by_sex(&["bill_length_mm", "body_mass_g"])?; // male 1, female −1
    let mut kernels = vec![("linear", "–".to_string(), Kernel::Linear)];
    for gamma in [0.01, 0.1, 1.0, 10.0, 100.0, 1000.0] {
        kernels.push(("RBF", show::fixed(gamma, 2), Kernel::Rbf { gamma }));
    }
    // How many seen and how many held-out penguins get the right sign, the mean of 10 splits.
    let mut right = Array2::<f64>::zeros((7, 2));
    let mut rng = Rng::new(7);
    for _ in 0..10 {
        let order = rng.permutation(x.nrows());
        let (train, held_out) = order.split_at(233);
        let z = StandardScaler.fit(&x.select(Axis(0), train))?.transform(&x)?;
        let (z_train, y_train) = (z.select(Axis(0), train), y.select(Axis(0), train));
        for (i, (_, _, kernel)) in kernels.iter().enumerate() {
            let model = KernelRidge { kernel: *kernel, alpha: 0.1 }.fit(&z_train, &y_train)?;
            let signs = model.predict(&z)? * &y;
            for (j, part) in [train, held_out].into_iter().enumerate() {
                right[[i, j]] += part.iter().filter(|row| signs[**row] > 0.0).count() as f64 / 10.0;
            }
        }
    }
    println!("males  {} of 333", y.iter().filter(|sex| **sex > 0.0).count());
    let mut rows = Vec::new();
    for ((name, gamma, _), right) in kernels.into_iter().zip(right.rows()) {
        rows.push(show::row![name, gamma, (right, 1)]);
    }
    let header = ["kernel", "gamma", "right of 233 seen", "right of 100 held out"];
    println!("{}", show::table(&header, &rows));
    Ok(())
}

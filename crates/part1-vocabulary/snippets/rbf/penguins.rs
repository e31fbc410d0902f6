//! Male or female, from bill length and body mass: a straight border against curved ones.

use learning::kernel_ridge::KernelRidge;
use learning::kernels::Kernel;
use ndarray::Axis;
use numerics::Rng;
use numerics::estimator::{Fit, Predict};

pub fn main() -> numerics::Result<()> {
    let (x, y) = data::penguins_by_sex(&["bill_length_mm", "body_mass_g"])?; // male 1, female −1
    let order = Rng::new(7).permutation(x.nrows());
    let (train, held_out) = order.split_at(233);
    let seen = x.select(Axis(0), train);
    let z = (&x - &seen.mean_axis(Axis(0)).unwrap_or_default()) / seen.std_axis(Axis(0), 0.0);
    let (z_train, y_train) = (z.select(Axis(0), train), y.select(Axis(0), train));

    // How many seen and how many held-out penguins a kernel ridge model gives the right sign.
    let right = |kernel: Kernel| -> numerics::Result<[String; 2]> {
        let model = KernelRidge { kernel, alpha: 0.1 }.fit(&z_train, &y_train)?;
        let signs = model.predict(&z)? * &y;
        let count = |rows: &[usize]| rows.iter().filter(|row| signs[**row] > 0.0).count();
        Ok([count(train).to_string(), count(held_out).to_string()])
    };
    let males = held_out.iter().filter(|i| y[**i] > 0.0).count();
    println!("always the more frequent sex  {} of 100", males.max(100 - males));
    let [seen, unseen] = right(Kernel::Linear)?;
    let mut rows = vec![["linear".to_string(), "–".to_string(), seen, unseen]];
    for gamma in [0.01, 0.1, 1.0, 10.0, 100.0, 1000.0] {
        let [seen, unseen] = right(Kernel::Rbf { gamma })?;
        rows.push(["RBF".to_string(), show::fixed(gamma, 2), seen, unseen]);
    }
    let header = ["kernel", "gamma", "right of 233 seen", "right of 100 held out"];
    println!("{}", show::table(&header, &rows));
    Ok(())
}

//! The same birds, the mass in other units: other birds at the curbs.

use classical::svm::{Penalty, Svc};
use learning::kernels::Kernel;
use numerics::estimator::Fit;

pub fn main() -> numerics::Result<()> {
    for (unit, grams) in [("kg", 1000.0), ("500 g", 500.0), ("250 g", 250.0)] {
        println!("mass in {unit:>5}: {}", held_by(grams)?);
    }
    Ok(())
}

/// The birds at the curbs of the hard street, the depth in mm, the mass in so many grams.
fn held_by(grams: f64) -> numerics::Result<String> {
    let (mut x, y) = data::two_species(&["bill_depth_mm", "body_mass_g"], 0, 2)?;
    // yours: change the unit of the mass, fit a hard street, name its support vectors
    x.column_mut(1).mapv_inplace(|mass| mass / grams);
    let svc = Svc { kernel: Kernel::Linear, penalty: Penalty::C(1e6), ..Svc::default() };
    let model = Svc { tolerance: 1e-6, ..svc }.fit(&x, &y)?;
    let mut birds = model.support().to_vec();
    birds.sort();
    Ok(birds.iter().map(|i| format!("bird {i}")).collect::<Vec<_>>().join(", "))
    // end
}

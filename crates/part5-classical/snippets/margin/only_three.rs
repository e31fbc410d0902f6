//! Without the birds behind the curbs the street is the same; without one at a curb, another.

use classical::svm::{Penalty, Svc};
use learning::{kernels::Kernel, preprocessing::StandardScaler};
use ndarray::{Array1, Array2, Axis};
use numerics::estimator::{Fit, FitUnsupervised, Transform};

pub fn main() -> numerics::Result<()> {
    let (birds, gentoo) = data::two_species(&["bill_depth_mm", "body_mass_g"], 0, 2)?;
    let x = StandardScaler.fit(&birds)?.transform(&birds)?;

    let mut rows = Vec::new();
    let without = |left_out: &[usize]| (0..274).filter(|i| !left_out.contains(i)).collect();
    for (kept, birds) in [
        ("all birds", without(&[])),
        ("three of them", vec![80, 165, 188]),
        ("all but bird 165", without(&[165])),
        ("all but bird 80", without(&[80])),
    ] {
        let (w, b, n_support) = street(&x, &gentoo, &birds)?;
        rows.push(show::row![kept, birds.len(), n_support, ([w[0], w[1], b], 4)]);
    }
    let header = ["kept", "birds", "support vectors", "w₁", "w₂", "b"];
    println!("{}", show::table(&header, &rows));
    Ok(())
}

/// The weights of the widest street between some of the birds, and how many birds are at its curbs.
fn street(x: &Array2<f64>, y: &Array1<usize>, birds: &[usize]) -> numerics::Result<Street> {
    let svc = Svc { kernel: Kernel::Linear, penalty: Penalty::C(1e6), ..Svc::default() };
    let svc = Svc { tolerance: 1e-8, ..svc };
    let model = svc.fit(&x.select(Axis(0), birds), &y.select(Axis(0), birds))?;
    let w = model.dual_coef().row(0).dot(&model.support_vectors()); // see page 21b
    Ok((w, model.intercept()[0], model.n_support()))
}

type Street = (Array1<f64>, f64, usize);

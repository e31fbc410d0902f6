//! The widest street between Adelie and Gentoo, from three birds and three equations.

use learning::preprocessing::StandardScaler;
use ndarray::{Array2, Axis, s};
use numerics::estimator::{FitUnsupervised, Transform};
use numerics::linalg;

pub fn main() -> numerics::Result<()> {
    let (birds, gentoo) = data::two_species(&["bill_depth_mm", "body_mass_g"], 0, 2)?;
    let x = StandardScaler.fit(&birds)?.transform(&birds)?;
    let y = gentoo.mapv(|yes| 2.0 * yes as f64 - 1.0); // −1 or 1

    let three = [80, 165, 188]; // at the curb: one Adelie, two Gentoos
    let mut equations = Array2::ones((3, 3)); // w₁ · depth + w₂ · mass + b · 1 = side
    equations.slice_mut(s![.., ..2]).assign(&x.select(Axis(0), &three));
    for &i in &three {
        let bird = show::row![(birds[[i, 0]], 1), (birds[[i, 1]], 0), (y[i], 0)];
        println!("bird {i:>3}: {} mm, {} g, side {}", bird[0], bird[1], bird[2]);
    }
    let solution = linalg::solve(&equations, &y.select(Axis(0), &three))?;
    let (w, b) = (solution.slice(s![..2]), solution[2]);
    println!("w {}, b {}", show::vector(w, 4), show::fixed(b, 4));
    println!(
        "hard margin, half of the street: 1 / ‖w‖ = {}",
        show::fixed(1.0 / w.dot(&w).sqrt(), 4)
    );
    for factor in [1.0, 10.0] {
        let (w, b) = (&w * factor, b * factor);
        let margins = (x.dot(&w) + b) * &y;
        let least = margins.fold(f64::INFINITY, |least, m| least.min(*m));
        let distance = least / w.dot(&w).sqrt();
        let [least, distance] = [least, distance].map(|v| show::fixed(v, 4));
        println!("times {factor:>2}: least margin {least:>7}, least distance {distance}");
    }
    Ok(())
}

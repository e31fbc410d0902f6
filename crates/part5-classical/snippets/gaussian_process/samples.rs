//! Curves before and after three weeks are known: what the kernel holds possible.
//! kind: figure

use learning::kernels::rbf_gram;
use ndarray::{Array1, Axis};
use numerics::linalg;
use part5_classical::gaussian_process::curves;
use show::figure::{Color, panels};

pub fn main() -> numerics::Result<()> {
    let days = Array1::linspace(0.0, 1.0, 51).insert_axis(Axis(1));
    let covariance = rbf_gram(&days, 12.5)? * (2.4 * 2.4); // length scale 0.2
    let (known, ppm) = ([0, 10, 30], Array1::from(vec![-2.1, -0.3, -1.7]));
    let mut between = covariance.select(Axis(0), &known).select(Axis(1), &known);
    between.diag_mut().mapv_inplace(|variance| variance + 0.35 * 0.35);
    let to_known = covariance.select(Axis(1), &known);
    let weights = to_known.dot(&linalg::inverse(&between)?);
    let after = &covariance - &weights.dot(&to_known.t());
    let (zero, mean) = (Array1::zeros(51), weights.dot(&ppm));
    let text = "Left: four wavy curves around zero. Right: four curves that pass close to three \
                points and part between and after them.";
    let left = curves("before", &zero, &covariance)?;
    let points = known.iter().map(|i| days[[*i, 0]]).zip(ppm.iter().copied());
    let right = curves("after", &mean, &after)?.points("known", Color::Orange, points);
    println!("{}", panels("Curves before and after", text, 2, &[&left, &right])?);
    Ok(())
}

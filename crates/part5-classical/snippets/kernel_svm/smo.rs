//! SMO by hand: two multipliers a step, chosen by their slopes alone, then by what a step gains.

use ndarray::{Array1, Array2};
use part5_classical::kernel_svm::{best, chinstraps};

pub fn main() -> numerics::Result<()> {
    let (x, y) = chinstraps()?; // bills, standardized; 1 for a Chinstrap, −1 for others
    let k = learning::kernels::rbf_gram(&x, 1.0)?;
    println!("by slopes\n{}", climb(&k, &y, 10.0, false));
    println!("by gain\n{}", climb(&k, &y, 10.0, true));
    Ok(())
}

fn climb(k: &Array2<f64>, y: &Array1<f64>, c: f64, by_gain: bool) -> String {
    let (mut beta, mut slope) = (Array1::zeros(y.len()), y.clone());
    let (upper, lower) = (y.mapv(|y| c * y.max(0.0)), y.mapv(|y| c * y.min(0.0))); // for β
    let (mut rows, mut last_moved, mut step) = (Vec::new(), Array1::zeros(y.len()), 0);
    loop {
        let i = best(y.len(), |i| beta[i] < upper[i], |i| slope[i]); // up with this one
        let lowest = best(y.len(), |j| beta[j] > lower[j], |j| -slope[j]);
        let gap = slope[i] - slope[lowest];
        if [1, 10, 100].contains(&step) || gap <= 1e-3 {
            let dual = beta.dot(&(y + &slope)) / 2.0;
            let settled = last_moved.iter().filter(|last| **last <= step / 2).count();
            rows.push(show::row![step, ([dual, gap], 4), settled]);
        }
        if gap <= 1e-3 {
            return show::table(&["step", "dual", "gap", "settled"], &rows);
        }
        let curvature = |j: usize| k[[i, i]] + k[[j, j]] - 2.0 * k[[i, j]] + 1e-12;
        let drop = |j: usize| f64::max(slope[i] - slope[j], 0.0);
        let gains = |j: usize| drop(j) * drop(j) / curvature(j);
        let j = if by_gain { best(y.len(), |j| beta[j] > lower[j], gains) } else { lowest };
        let delta = drop(j) / curvature(j); // the top of the parabola
        let delta = delta.min(upper[i] - beta[i]).min(beta[j] - lower[j]);
        (beta[i], beta[j], step) = (beta[i] + delta, beta[j] - delta, step + 1);
        (last_moved[i], last_moved[j]) = (step, step);
        slope.scaled_add(-delta, &(&k.row(i) - &k.row(j)));
    }
}

//! QR in six lines: take out of each column what the ones before it explain, scale the rest to 1.

use ndarray::{Array2, array};
use numerics::linalg;

pub fn main() {
    let x = array![[1.0, -1.9], [1.0, -0.8], [1.0, 1.1], [1.0, 3.0]];
    let y = array![3.75, 3.5, 4.5, 5.7];
    let (q, r) = qr(&x);
    println!("Q\n{}", show::matrix(&q, 4));
    println!("R\n{}", show::matrix(&r, 4));
    println!("QᵀQ\n{}", show::matrix(q.t().dot(&q), 4));

    // R·w = Qᵀy, from the last equation up.
    let right = q.t().dot(&y);
    let coef = right[1] / r[[1, 1]];
    let intercept = (right[0] - r[[0, 1]] * coef) / r[[0, 0]];
    println!("weights {}", show::vector([intercept, coef], 4));
}

fn qr(x: &Array2<f64>) -> (Array2<f64>, Array2<f64>) {
    // yours: Q with columns of length 1 at right angles, and the triangle R
    let (mut q, mut r) = (x.clone(), Array2::zeros((x.ncols(), x.ncols())));
    for j in 0..x.ncols() {
        for k in 0..j {
            r[[k, j]] = q.column(k).dot(&x.column(j));
            let explained = &q.column(k) * r[[k, j]];
            q.column_mut(j).scaled_add(-1.0, &explained);
        }
        r[[j, j]] = linalg::norm_l2(q.column(j));
        q.column_mut(j).mapv_inplace(|rest| rest / r[[j, j]]);
    }
    (q, r)
    // end
}

//! Linear regression by least squares: two normal equations, and no better pair of weights near.

use ndarray::array;

pub fn main() {
    // A column of ones, and the flippers in cm beyond 20. The masses in kg.
    let x = array![[1.0, -1.9], [1.0, -0.8], [1.0, 1.1], [1.0, 3.0]];
    let y = array![3.75, 3.5, 4.5, 5.7];
    let (left, right) = (x.t().dot(&x), x.t().dot(&y));
    println!("XᵀX\n{}\nXᵀy  {}", show::matrix(&left, 2), show::vector(&right, 3));

    // Elimination: the second equation minus a part of the first has one unknown left.
    let part = left[[1, 0]] / left[[0, 0]];
    let (times, gives) = (left[[1, 1]] - part * left[[0, 1]], right[1] - part * right[0]);
    let coef = gives / times;
    let intercept = (right[0] - left[[0, 1]] * coef) / left[[0, 0]];
    println!("{} w₁ = {}", show::fixed(times, 2), show::fixed(gives, 4));
    println!("coefficient {}, intercept {}", show::fixed(coef, 4), show::fixed(intercept, 4));

    let rows = [-0.05, 0.0, 0.05].map(|nudge| {
        let pairs = [-0.05, 0.0, 0.05].map(|other| array![intercept + other, coef + nudge]);
        show::row![(coef + nudge, 4), (pairs.map(|w| (x.dot(&w) - &y).pow2().sum()), 4)]
    });
    println!("\n{}", show::table(&["squares, by coef", "b - 0.05", "b", "b + 0.05"], &rows));
}

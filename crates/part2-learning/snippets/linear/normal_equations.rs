//! Linear regression by least squares: two equations for two weights, no smaller sum nearby.

use ndarray::array;
use numerics::linalg;

pub fn main() -> numerics::Result<()> {
    // A column of ones, and the flippers in cm beyond 20. The masses in kg.
    let x = array![[1.0, -1.9], [1.0, -0.8], [1.0, 1.1], [1.0, 3.0]];
    let y = array![3.75, 3.5, 4.5, 5.7];
    let gram = linalg::gram(&x)?;
    let moment = x.t().dot(&y);
    println!("XᵀX");
    println!("{}", show::matrix(&gram, 2));
    println!("Xᵀy      {}", show::vector(&moment, 3));
    let weights = linalg::solve(&gram, &moment)?;
    println!("weights  {}", show::vector(&weights, 4));

    let squares = |intercept: f64, coef: f64| {
        let misses = &y - &x.dot(&array![intercept, coef]);
        misses.dot(&misses)
    };
    let mut rows = Vec::new();
    for coef_nudge in [-0.05, 0.0, 0.05] {
        let mut row = vec![show::fixed(weights[1] + coef_nudge, 4)];
        for nudge in [-0.05, 0.0, 0.05] {
            let sum = squares(weights[0] + nudge, weights[1] + coef_nudge);
            row.push(show::fixed(sum, 4));
        }
        rows.push(row);
    }
    let mut header = vec!["coefficient".to_string()];
    header.extend([-0.05, 0.0, 0.05].map(|n| format!("at {}", show::fixed(weights[0] + n, 4))));
    println!("\nsum of squared misses, by coefficient and intercept");
    println!("{}", show::table(&header, &rows));
    Ok(())
}

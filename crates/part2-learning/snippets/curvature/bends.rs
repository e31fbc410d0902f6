//! Curvature is the slope of the slope: where it is positive, the ground bends up on both sides.

use learning::finite_differences::second_derivative;

pub fn main() -> numerics::Result<()> {
    println!("loss w⁴ − 4 w² + w, slope 4 w³ − 8 w + 1");
    let step = 1e-3;
    let mut rows = Vec::new();
    for w in [-2.0, -1.0, 0.0, 0.5, 1.0, 2.0] {
        let change = slope(w + step) - slope(w);
        let measured = second_derivative(loss, w)?;
        let formula = 12.0 * w * w - 8.0;
        let mut row = vec![show::fixed(w, 1)];
        row.extend([loss(w), slope(w)].map(|x| show::fixed(x, 2)));
        row.extend([change / step, measured, formula].map(|x| show::fixed(x, 2)));
        rows.push(row);
    }
    let header = ["w", "loss", "slope", "change of slope / step", "curvature", "12 w² − 8"];
    println!("{}", show::table(&header, &rows));
    Ok(())
}

fn loss(w: f64) -> f64 {
    w * w * w * w - 4.0 * w * w + w
}

fn slope(w: f64) -> f64 {
    4.0 * w * w * w - 8.0 * w + 1.0
}

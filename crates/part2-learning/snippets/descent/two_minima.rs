//! Where gradient descent ends depends on where it starts: a local or the global minimum.

use learning::optim::GradientDescent;
use ndarray::array;

pub fn main() -> numerics::Result<()> {
    let mut rows = Vec::new();
    for start in [-2.0, -0.5, 0.1, 0.15, 0.5, 2.0] {
        let descent = GradientDescent { learning_rate: 0.02, ..Default::default() };
        let found = descent.minimize(array![start].view(), |w| w.mapv(slope))?;
        let w = found.point[0];
        let name = if loss(w) < -5.0 { "global minimum" } else { "local minimum" };
        let numbers = [w, loss(w), slope(w), 12.0 * w * w - 8.0].map(|x| show::fixed(x, 4));
        rows.push([&[show::fixed(start, 2)], &numbers[..], &[name.to_string()]].concat());
    }
    let header = ["start", "end", "loss", "slope", "curvature", ""];
    println!("{}", show::table(&header, &rows));
    Ok(())
}

fn loss(w: f64) -> f64 {
    w * w * w * w - 4.0 * w * w + w
}

fn slope(w: f64) -> f64 {
    4.0 * w * w * w - 8.0 * w + 1.0
}

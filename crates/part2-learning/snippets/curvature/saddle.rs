//! Gradient descent at a saddle point: exactly on the ridge it stays, a hair beside it it leaves.

pub fn main() {
    let loss = |[a, b]: [f64; 2]| a * a / 2.0 - b * b / 2.0 + b * b * b * b / 4.0;
    let mut walks = [0.0, 1e-12, 1e-6, 1e-2].map(|beside| [1.0, beside]);
    let mut rows = Vec::new();
    for step in 0..=500 {
        if [0, 25, 50, 100, 150, 200, 300, 500].contains(&step) {
            rows.push(show::row![step, (walks.map(loss), 4)]);
        }
        walks = walks.map(|[a, b]| [a - 0.1 * a, b - 0.1 * (b * b * b - b)]);
    }
    println!("loss after so many steps, started this far beside the ridge");
    println!("{}", show::table(&["step", "0", "1e-12", "1e-6", "0.01"], &rows));
    println!("ends: {}", walks.map(|end| show::vector(end, 2)).join(" "));
}

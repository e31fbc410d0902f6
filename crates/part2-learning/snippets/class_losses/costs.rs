//! What one sample costs, and how hard it pulls, from clearly wrong to clearly right.

use numerics::functions::sigmoid;

pub fn main() {
    let losses: [(&str, fn(f64) -> f64); 4] = [
        ("log loss", |m| -libm::log(sigmoid(m))),
        ("squared", |m| (1.0 - sigmoid(m)) * (1.0 - sigmoid(m))),
        ("hinge loss", |m| (1.0 - m).max(0.0)),
        ("focal loss", |m| -(1.0 - sigmoid(m)) * (1.0 - sigmoid(m)) * libm::log(sigmoid(m))),
    ];
    let (h, margins) = (1e-6, [-10.0, -5.0, -2.0, 0.0, 2.0, 5.0]);
    let mut rows = Vec::new();
    for (name, loss) in losses {
        let slope = |m| (loss(m + h) - loss(m - h)) / (2.0 * h);
        rows.push(show::row![name, (margins.map(loss), 5)]);
        rows.push(show::row!["  its slope", (margins.map(slope), 5)]);
    }
    let header = ["margin", "-10", "-5", "-2", "0", "2", "5"];
    println!("{}", show::table(&header, &rows));
}

//! No straight line separates XOR; with the product of the inputs as a third feature, one does.

// x1, x2, and the label: true where exactly one of the two is 1.
const XOR: [(f64, f64, bool); 4] =
    [(0.0, 0.0, false), (0.0, 1.0, true), (1.0, 0.0, true), (1.0, 1.0, false)];

pub fn main() {
    // Every line w1·x1 + w2·x2 + b = 0 whose numbers are multiples of 1/4 between −2 and 2.
    let quarters: Vec<f64> = (-8..=8).map(|i| f64::from(i) / 4.0).collect();
    let (mut n_lines, mut best) = (0, 0);
    for &w1 in &quarters {
        for &w2 in &quarters {
            for &b in &quarters {
                let right =
                    XOR.iter().filter(|(x1, x2, label)| (w1 * x1 + w2 * x2 + b > 0.0) == *label);
                best = best.max(right.count());
                n_lines += 1;
            }
        }
    }
    println!("{n_lines} lines tried; the best has {best} of 4 points right\n");

    let rows = XOR.map(|(x1, x2, label)| {
        let product = x1 * x2;
        let score = x1 + x2 - 2.0 * product - 0.5;
        let verdict = if (score > 0.0) == label { "right" } else { "wrong" };
        [show::fixed(x1, 0), show::fixed(x2, 0), label.to_string()]
            .into_iter()
            .chain([show::fixed(product, 0), show::fixed(score, 1), verdict.to_string()])
            .collect::<Vec<String>>()
    });
    println!("{}", show::table(&["x1", "x2", "label", "x1·x2", "score", "verdict"], &rows));
}

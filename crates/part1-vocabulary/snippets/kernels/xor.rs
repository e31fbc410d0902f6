//! No straight line separates XOR; with the product of the inputs as a third feature, one does.

// x1, x2, and the label: true where exactly one of the two is 1.
const XOR: [(f64, f64, bool); 4] =
    [(0.0, 0.0, false), (0.0, 1.0, true), (1.0, 0.0, true), (1.0, 1.0, false)];

pub fn main() {
    // Every line w1·x1 + w2·x2 + b = 0 whose numbers are multiples of 1/4 between −2 and 2.
    let (mut n_lines, mut best) = (0, 0);
    for n in 0..17 * 17 * 17 {
        let [w1, w2, b] = [n % 17, n / 17 % 17, n / 289].map(|i| f64::from(i) / 4.0 - 2.0);
        let right = XOR.iter().filter(|(x1, x2, label)| (w1 * x1 + w2 * x2 + b > 0.0) == *label);
        best = best.max(right.count());
        n_lines += 1;
    }
    println!("{n_lines} lines tried; the best has {best} of 4 points right\n");

    for (x1, x2, label) in XOR {
        let score = x1 + x2 - 2.0 * x1 * x2 - 0.5;
        let point = show::vector([x1, x2], 0);
        println!("{point}  {label:<6} score {:>4}", show::fixed(score, 1));
    }
}

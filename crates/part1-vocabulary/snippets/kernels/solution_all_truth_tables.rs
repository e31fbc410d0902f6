//! Of the 16 ways to label four points, a straight line manages 14: all but XOR and its opposite.

const POINTS: [(f64, f64); 4] = [(0.0, 0.0), (0.0, 1.0), (1.0, 0.0), (1.0, 1.0)];

pub fn main() {
    let mut separable = 0;
    for code in 0..16_u8 {
        let labels = [0, 1, 2, 3].map(|i| (code >> i) & 1); // bit i is the label of point i
        if has_line(labels) {
            separable += 1;
        } else {
            println!("no line for the labels {}", show::vector(labels, 0));
        }
    }
    println!("{separable} of 16 labelings have a line");
}

fn has_line(labels: [u8; 4]) -> bool {
    // yours: whether one of the lines w1·x1 + w2·x2 + b = 0 gives all four labels
    (0..9 * 9 * 9).any(|n| {
        let [w1, w2, b] = [n % 9, n / 9 % 9, n / 81].map(|i| f64::from(i) / 2.0 - 2.0);
        let is_one = POINTS.map(|(x1, x2)| w1 * x1 + w2 * x2 + b > 0.0);
        is_one.map(u8::from) == labels
    })
    // end
}

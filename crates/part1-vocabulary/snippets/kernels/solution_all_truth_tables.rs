//! Of the 16 ways to label four points, a straight line manages 14: all but XOR and its opposite.

const POINTS: [(f64, f64); 4] = [(0.0, 0.0), (0.0, 1.0), (1.0, 0.0), (1.0, 1.0)];

pub fn main() {
    let halves: Vec<f64> = (-4..=4).map(|i| f64::from(i) / 2.0).collect();
    let mut separable = 0;
    for code in 0..16 {
        // Bit i of the code is the label of point i.
        let labels: Vec<u8> = (0..4).map(|i| (code >> i) & 1).collect();
        let found = halves.iter().any(|w1| {
            halves.iter().any(|w2| {
                halves.iter().any(|b| {
                    POINTS
                        .iter()
                        .zip(&labels)
                        .all(|((x1, x2), label)| (w1 * x1 + w2 * x2 + b > 0.0) == (*label == 1))
                })
            })
        });
        separable += i32::from(found);
        if !found {
            println!("no line for the labels {}", show::vector(&labels, 0));
        }
    }
    println!("{separable} of 16 labelings have a line");
}

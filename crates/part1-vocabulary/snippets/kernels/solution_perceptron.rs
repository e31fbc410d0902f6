//! The kernel perceptron learns XOR by counting its own mistakes, one counter a point.

const X: [[f64; 2]; 4] = [[0.0, 0.0], [0.0, 1.0], [1.0, 0.0], [1.0, 1.0]];
const Y: [f64; 4] = [-1.0, 1.0, 1.0, -1.0];

pub fn main() {
    let mut mistakes = [0.0; 4];
    for pass in 1..=20 {
        let mut wrong = 0;
        for i in 0..4 {
            if score(&mistakes, i) * Y[i] <= 0.0 {
                mistakes[i] += 1.0;
                wrong += 1;
            }
        }
        println!("pass {pass:>2}   {wrong} wrong   mistakes so far {}", show::vector(mistakes, 0));
        if wrong == 0 {
            break;
        }
    }
}

/// The score of point i.
fn score(mistakes: &[f64; 4], i: usize) -> f64 {
    // yours: over all points j, counter times label times kernel, added up
    let mut score = 0.0;
    for j in 0..4 {
        let dot = X[j][0] * X[i][0] + X[j][1] * X[i][1];
        score += mistakes[j] * Y[j] * (dot + 1.0) * (dot + 1.0);
    }
    score
    // end
}

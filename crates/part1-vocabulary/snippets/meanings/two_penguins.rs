//! A kernel of machine learning: two penguins in, one number out, large where they are alike.

// Flipper and bill of three penguins, in cm.
const BIRDS: [(&str, [f64; 2]); 3] =
    [("an Adelie", [18.1, 3.91]), ("another Adelie", [18.6, 3.95]), ("a Gentoo", [21.1, 4.61])];

pub fn main() {
    for (i, j) in [(0, 0), (0, 1), (1, 0), (0, 2)] {
        let ((name_a, a), (name_b, b)) = (BIRDS[i], BIRDS[j]);
        println!("{name_a} and {name_b}: {}", show::fixed(kernel(a, b), 4));
    }
}

/// The RBF kernel: 1 for a point and itself, toward 0 with the distance.
fn kernel(a: [f64; 2], b: [f64; 2]) -> f64 {
    let squared = (a[0] - b[0]) * (a[0] - b[0]) + (a[1] - b[1]) * (a[1] - b[1]);
    libm::exp(-squared / 2.0)
}

//! The broadcasting rule on seven pairs of shapes: what comes out, or why nothing does.

use part1_vocabulary::broadcasting::broadcast_shape;

pub fn main() {
    let pairs: [(&[usize], &[usize]); 7] = [
        (&[342, 4], &[342, 4]),
        (&[342, 4], &[]),
        (&[342, 4], &[4]),
        (&[342, 4], &[342, 1]),
        (&[342, 1], &[4]),
        (&[1797, 8, 8], &[8, 8]),
        (&[342, 4], &[342]),
    ];
    let mut rows = Vec::new();
    for (a, b) in pairs {
        let result = broadcast_shape(a, b).map_or("refused".to_string(), |shape| tuple(&shape));
        rows.push([tuple(a), tuple(b), result].map(|shape| format!("{shape:>12}"))); // flush right
    }
    println!("{}", show::table(&["a", "b", "together"], &rows));
}

/// A shape as Python writes it, with a comma behind a single length.
fn tuple(shape: &[usize]) -> String {
    show::shape(&ndarray::ArrayD::<()>::from_elem(shape, ()))
}

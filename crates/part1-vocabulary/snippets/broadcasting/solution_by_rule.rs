//! Five pairs of shapes by the broadcasting rule.

use part1_vocabulary::broadcasting::broadcast_shape;

pub fn main() {
    let pairs: [(&[usize], &[usize]); 5] =
        [(&[4, 1], &[3]), (&[2, 3], &[2]), (&[2, 3], &[2, 1]), (&[5, 1, 8], &[4, 1]), (&[1], &[7])];
    for (a, b) in pairs {
        match broadcast_shape(a, b) {
            Ok(shape) => println!("{a:?} with {b:?}: {shape:?}"),
            Err(_) => println!("{a:?} with {b:?}: refused"),
        }
    }
}

//! Five pairs of shapes by the broadcasting rule: on paper, and by the library.

use part1_vocabulary::broadcasting::broadcast_shape;

pub fn main() {
    let by_hand: [Option<Vec<usize>>; 5] = {
        // yours: Some(the shape) or None, for each pair
        [Some(vec![4, 3]), None, Some(vec![2, 3]), Some(vec![5, 4, 8]), Some(vec![7])]
        // end
    };
    let pairs: [(&[usize], &[usize]); 5] =
        [(&[4, 1], &[3]), (&[2, 3], &[2]), (&[2, 3], &[2, 1]), (&[5, 1, 8], &[4, 1]), (&[1], &[7])];
    for ((a, b), mine) in pairs.into_iter().zip(by_hand) {
        let shape = broadcast_shape(a, b).ok();
        let verdict = if shape == mine { "as on paper" } else { "not as on paper" };
        match shape {
            Some(shape) => println!("{a:?} with {b:?}: {shape:?}, {verdict}"),
            None => println!("{a:?} with {b:?}: refused, {verdict}"),
        }
    }
}

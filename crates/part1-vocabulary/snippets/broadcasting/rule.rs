//! The broadcasting rule on five pairs of shapes, written flush right as the rule reads them.

use part1_vocabulary::broadcasting::broadcast_shape;

pub fn main() {
    let pairs: [(&[usize], &[usize]); 5] = [
        (&[342, 4], &[4]),
        (&[342, 4], &[342, 1]),
        (&[342, 1], &[4]),
        (&[1797, 8, 8], &[8, 8]),
        (&[342, 4], &[342]),
    ];
    for (a, b) in pairs {
        println!("a         {}\nb         {}", flush_right(a), flush_right(b));
        match broadcast_shape(a, b) {
            Ok(shape) => println!("together  {}\n", flush_right(&shape)),
            Err(_) => println!("together        refused"),
        }
    }
}

fn flush_right(shape: &[usize]) -> String {
    let lengths: String = shape.iter().map(|length| format!("{length:>5}")).collect();
    format!("{lengths:>15}")
}

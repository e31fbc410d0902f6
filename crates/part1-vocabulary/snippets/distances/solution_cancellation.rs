//! The squared distance from dot products alone: right near zero, far off far away from it.

pub fn main() {
    for offset in [0.0, 1e6, 1e8, 3e9] {
        let a = [offset + 1.0, offset + 2.0];
        let b = [offset + 4.0, offset + 6.0];
        let from_dots = dot(a, a) + dot(b, b) - 2.0 * dot(a, b);
        let difference = [a[0] - b[0], a[1] - b[1]];
        let direct = dot(difference, difference);
        println!("moved by {}", show::integer(offset));
        println!("  from the differences   {}", show::fixed(direct, 0));
        println!("  from the dot products  {}", show::fixed(from_dots, 0));
    }
}

fn dot(a: [f64; 2], b: [f64; 2]) -> f64 {
    a[0] * b[0] + a[1] * b[1]
}

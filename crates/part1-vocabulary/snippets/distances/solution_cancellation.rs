//! The squared distance from dot products alone: right near zero, far off far away from it.

pub fn main() {
    let mut rows = Vec::new();
    for offset in [0.0, 1e6, 1e8, 3e9] {
        let (a, b) = ([offset + 1.0, offset + 2.0], [offset + 4.0, offset + 6.0]);
        let difference = [a[0] - b[0], a[1] - b[1]];
        let direct = dot(difference, difference);
        rows.push(show::row![show::integer(offset), (direct, 0), (from_dots(a, b), 0)]);
    }
    let header = ["moved by", "from the differences", "from the dot products"];
    println!("{}", show::table(&header, &rows));
}

fn from_dots(a: [f64; 2], b: [f64; 2]) -> f64 {
    // yours: the right side of the formula
    dot(a, a) + dot(b, b) - 2.0 * dot(a, b)
    // end
}

fn dot(a: [f64; 2], b: [f64; 2]) -> f64 {
    a[0] * b[0] + a[1] * b[1]
}

//! At a kink the two sides disagree about the derivative, and the central difference hides it.

pub fn main() {
    let step = 0.001;
    let mut rows = Vec::new();
    for x in [-1.0, 0.0, 0.4 * step, 1.0_f64] {
        let (left, here, right) = ((x - step).abs(), x.abs(), (x + step).abs());
        let (before, after) = ((here - left) / step, (right - here) / step);
        let central = (right - left) / (2.0 * step);
        rows.push(show::row![(x, 4), ([before, after, central], 2)]);
    }
    let header = ["x", "slope of |x| before", "after", "central difference"];
    println!("{}", show::table(&header, &rows));
}

//! At a kink the two sides disagree about the derivative, and the central difference hides it.

pub fn main() {
    let step = 1e-3;
    let mut rows = Vec::new();
    for x in [-1.0, 0.0, 0.4 * step, 1.0_f64] {
        let after = ((x + step).abs() - x.abs()) / step;
        let before = (x.abs() - (x - step).abs()) / step;
        let central = ((x + step).abs() - (x - step).abs()) / (2.0 * step);
        rows.push([
            show::fixed(x, 4),
            show::fixed(before, 2),
            show::fixed(after, 2),
            show::fixed(central, 2),
        ]);
    }
    let header = ["x", "slope of |x| before", "after", "central difference"];
    println!("{}", show::table(&header, &rows));
}

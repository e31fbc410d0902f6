//! A small algorithm: the line through two penguins. Another pair gives another model.

pub fn main() {
    let mut rows = Vec::new();
    for (a, b) in [((181.0, 3750.0), (230.0, 5700.0)), ((192.0, 3500.0), (211.0, 4500.0))] {
        let (weight, bias) = line_through(a, b);
        let at_200_mm = weight * 200.0 + bias;
        let pair = format!("{} and {} mm", show::fixed(a.0, 0), show::fixed(b.0, 0));
        let numbers = [weight, bias, at_200_mm].map(|x| show::fixed(x, 1));
        rows.push([&[pair], &numbers[..]].concat());
    }
    println!("{}", show::table(&["data", "weight", "bias g", "at 200 mm g"], &rows));
}

/// The weight is rise over run; the bias is what is still missing at the first penguin.
fn line_through(a: (f64, f64), b: (f64, f64)) -> (f64, f64) {
    let weight = (b.1 - a.1) / (b.0 - a.0);
    (weight, a.1 - weight * a.0)
}

//! A small algorithm: the line through two penguins. Another pair gives another model.

pub fn main() {
    let mut rows = Vec::new();
    for (a, b) in [((181.0, 3750.0), (230.0, 5700.0)), ((192.0, 3500.0), (211.0, 4500.0))] {
        let (weight, bias) = line_through(a, b);
        let pair = format!("{} and {} mm", show::fixed(a.0, 0), show::fixed(b.0, 0));
        rows.push(show::row![pair, ([weight, bias, weight * 200.0 + bias], 1)]);
    }
    println!("{}", show::table(&["data", "weight g per mm", "bias g", "at 200 mm g"], &rows));
}

/// Weight and bias of the line through two penguins, each a flipper in mm and a mass in g.
fn line_through(a: (f64, f64), b: (f64, f64)) -> (f64, f64) {
    // yours: the weight is rise over run, the bias what is still missing at one of the two
    let weight = (b.1 - a.1) / (b.0 - a.0);
    (weight, a.1 - weight * a.0)
    // end
}

//! Ten days, six of them wet, and four forecasters: what log loss and Brier score pay each.

use numerics::functions::power;

const RAIN: [u32; 10] = [1, 1, 1, 1, 1, 1, 0, 0, 0, 0];

pub fn main() {
    let mut rows = Vec::new();
    // What each announces for the first five days, and for the last five.
    for (name, first, last) in [
        ("always 0.6", 0.6, 0.6),
        ("sharp", 0.9, 0.1),
        ("timid", 0.6, 0.4),
        ("boastful", 0.999, 0.001),
    ] {
        let (mut loss, mut squares, mut right) = (0.0, 0.0, 0);
        for (day, rain) in RAIN.into_iter().enumerate() {
            let p: f64 = if day < 5 { first } else { last };
            loss -= libm::log(if rain == 1 { p } else { 1.0 - p });
            squares += power(p - f64::from(rain), 2);
            right += u32::from((p >= 0.5) == (rain == 1));
        }
        rows.push(show::row![name, right, ([loss / 10.0, squares / 10.0], 4)]);
    }
    println!("{}", show::table(&["forecaster", "days right", "log loss", "Brier score"], &rows));
}

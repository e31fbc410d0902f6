//! Ten days, six of them wet, and four forecasters: what log loss and Brier score pay each.

use numerics::functions::power;

const RAIN: [u32; 10] = [1, 1, 1, 1, 1, 1, 0, 0, 0, 0];

pub fn main() {
    let forecasters: [(&str, [f64; 10]); 4] = [
        ("always 0.6", [0.6; 10]),
        ("sharp", [0.9, 0.9, 0.9, 0.9, 0.9, 0.1, 0.1, 0.1, 0.1, 0.1]),
        ("timid", [0.6, 0.6, 0.6, 0.6, 0.6, 0.4, 0.4, 0.4, 0.4, 0.4]),
        ("boastful", [0.999, 0.999, 0.999, 0.999, 0.999, 0.001, 0.001, 0.001, 0.001, 0.001]),
    ];
    let mut rows = Vec::new();
    for (name, forecast) in forecasters {
        let (mut loss, mut squares, mut right) = (0.0, 0.0, 0);
        for (p, rain) in forecast.into_iter().zip(RAIN) {
            loss -= libm::log(if rain == 1 { p } else { 1.0 - p });
            squares += power(p - f64::from(rain), 2);
            right += u32::from((p >= 0.5) == (rain == 1));
        }
        rows.push([
            name.to_string(),
            right.to_string(),
            show::fixed(loss / 10.0, 4),
            show::fixed(squares / 10.0, 4),
        ]);
    }
    println!("{}", show::table(&["forecaster", "days right", "log loss", "Brier score"], &rows));
}

//! Rounding to even, overflow and underflow: what f16 makes of nine numbers.

use language::floats::{Class, F16};

pub fn main() -> numerics::Result<()> {
    let mut rows = Vec::new();
    for x in [2049.0, 2051.0, 65519.0, 65520.0, 1e-3, 1e-5, 1e-6, 1e-7, 2e-8] {
        let code = F16.encode(x);
        let stored = F16.decode(code)?;
        let kind = match F16.parts(code)?.class {
            Class::Zero => "underflow",
            Class::Subnormal => "subnormal",
            Class::Normal => "normal",
            Class::Infinite => "overflow",
            Class::NaN => "not a number",
        };
        let decimals = if x > 1.0 { 0 } else { 9 };
        let off_percent = 100.0 * (stored - x).abs() / x;
        rows.push(show::row![(x, decimals), (stored, decimals), kind, (off_percent, 2)]);
    }
    println!("{}", show::table(&["number", "in f16", "what it is", "off by %"], &rows));

    let (mut x, mut halvings) = (1.0, 0);
    while x > 0.0 {
        x = F16.round(x / 2.0);
        halvings += 1;
    }
    println!("1 is halved to zero in {halvings} steps");
    Ok(())
}

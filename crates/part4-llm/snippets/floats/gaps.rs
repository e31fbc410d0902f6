//! The gap to the next number grows with the number, until adding 1 changes nothing.

use language::floats::{F16, F32, F64, Format};

pub fn main() -> numerics::Result<()> {
    let mut rows = Vec::new();
    for whole in [1_u32, 1000, 60_000, 16_777_216, 1_000_000_000] {
        let x = f64::from(whole);
        let by_hand = f64::from(f32::from_bits((x as f32).to_bits() + 1)) - x;
        assert_eq!(by_hand, F32.ulp(x)?);
        rows.push(show::row![whole, gap(F64, x), gap(F32, x), gap(F16, x)]);
    }
    println!("{}", show::table(&["number", "gap in f64", "in f32", "in f16"], &rows));

    let mut counter = 16_777_210_f32;
    for _ in 0..1000 {
        counter += 1.0;
    }
    println!("16,777,210 and a thousand times 1, in f32: {}", show::integer(counter as u32));
    Ok(())
}

/// The gap as a power of two, where the format reaches so far.
fn gap(format: Format, x: f64) -> String {
    match format.ulp(x) {
        Ok(ulp) => format!("2^{}", libm::log2(ulp)),
        Err(_) => "none".to_owned(),
    }
}

//! Ten in sixteen bits: what is stored, and where the next number is.

use language::floats::F16;

pub fn main() -> numerics::Result<()> {
    let stored_exponent: u64 = 18; // yours: the five bits of the exponent, as a whole number
    let fraction: u64 = 256; // yours: the ten bits of the fraction, as a whole number
    let gap: i32 = -7; // yours: how far the next number is away, as a power of two

    let parts = F16.parts(F16.encode(10.0))?;
    let rows = [
        show::row!["exponent", stored_exponent, parts.stored_exponent],
        show::row!["fraction", fraction, parts.fraction],
        show::row!["gap, 2^", gap, (libm::log2(F16.ulp(10.0)?), 0)],
    ];
    println!("{}", show::table(&["", "by hand", "library"], &rows));
    Ok(())
}

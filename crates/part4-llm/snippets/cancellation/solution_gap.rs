//! Two f32s are subtracted: how wide the gaps were, and how wrong the difference may be.

use language::floats::F32;

pub fn main() -> numerics::Result<()> {
    let (a, b) = (1234.5678_f32, 1234.5671_f32);
    let gap: i32 = -13; // yours: the power of two that is the gap of f32 at 1,234
    let most_off = off_at_most_percent(libm::exp2(f64::from(gap)), 0.0007);

    println!("the gap, 2^   {gap} by hand, {} found", libm::log2(F32.ulp(1234.5678)?));
    println!("difference    {}", show::fixed(a - b, 6));
    println!("off by        {} %", show::fixed(100.0 * (f64::from(a - b) / 0.0007 - 1.0).abs(), 1));
    println!("off at most   {} %", show::fixed(most_off, 1));
    Ok(())
}

/// The most that the difference of two rounded numbers is off, in per cent of the true one.
fn off_at_most_percent(gap: f64, difference: f64) -> f64 {
    // yours: each of the two numbers is off by half a gap at most
    100.0 * gap / difference
    // end
}

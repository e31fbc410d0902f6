//! The derivative of 1/x at 2 by central differences, next to its formula −1/x².

use learning::finite_differences::{CENTRAL_STEP, central_difference};

pub fn main() -> numerics::Result<()> {
    for x in [0.5, 1.0, 2.0, -4.0] {
        let measured = central_difference(|x| 1.0 / x, x, CENTRAL_STEP)?;
        let (x, formula) = (show::fixed(x, 1), show::fixed(-1.0 / (x * x), 6));
        println!("x = {x}   measured {}   formula {formula}", show::fixed(measured, 6));
    }
    Ok(())
}

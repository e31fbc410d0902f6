//! Three places to call a function from: a module of this file, a library, the book's library.

use libm::exp; // one function, by its bare name from here on
use numerics::stats;

mod units {
    /// `pub`: visible outside of this module.
    pub fn kilograms(grams: f64) -> f64 {
        grams / THOUSAND
    }

    const THOUSAND: f64 = 1000.0; // not `pub`: for this module alone
}

pub fn main() -> numerics::Result<()> {
    let masses_g = [3750.0, 3800.0, 3250.0];
    println!("units::kilograms  {}", show::fixed(units::kilograms(masses_g[0]), 2));
    println!("stats::mean       {}", show::fixed(stats::mean(&masses_g)?, 1));
    println!("libm::exp         {}", show::fixed(exp(1.0), 4));
    Ok(())
}

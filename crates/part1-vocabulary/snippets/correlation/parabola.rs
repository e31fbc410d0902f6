//! A correlation of zero between two columns of which one decides the other completely.

use numerics::stats;

pub fn main() -> numerics::Result<()> {
    let x = [-3.0, -2.0, -1.0, 0.0, 1.0, 2.0, 3.0];
    for (name, y) in [("y = 2x + 1", x.map(|x| 2.0 * x + 1.0)), ("y = x²", x.map(|x| x * x))] {
        println!("{name:<10}  y = {}", show::vector(y, 0));
        println!("            correlation {}", show::fixed(stats::correlation(&x, &y)?, 4));
    }
    Ok(())
}

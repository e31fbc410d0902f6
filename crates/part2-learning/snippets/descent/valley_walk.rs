//! The zig-zag: a learning rate near the limit bounces between the walls of a valley.
//! kind: figure

use part2_learning::descent::valley_figure;

pub fn main() -> numerics::Result<()> {
    // Learning rate 0.09, no momentum, 20 times as steep across as along, 40 steps.
    println!("{}", valley_figure(0.09, 0.0, 20.0, 40)?);
    Ok(())
}

//! Steps to the bottom at the best learning rate: in proportion to how narrow the valley is.

use part2_learning::descent::valley_summary;

pub fn main() -> numerics::Result<()> {
    let mut rows = Vec::new();
    for conditioning in [1.0, 2.0, 10.0, 100.0, 1000.0_f64] {
        // The rate at which both directions shrink equally fast.
        let best = 2.0 / (1.0 + conditioning);
        let shrinks = (conditioning - 1.0) / (conditioning + 1.0);
        let arrived = valley_summary(best, 0.0, conditioning, 10_000)?.arrived_after;
        rows.push([
            show::integer(conditioning),
            show::fixed(best, 4),
            show::fixed(shrinks, 4),
            arrived.map_or("–".to_string(), show::integer),
        ]);
    }
    let header = ["condition number", "best rate", "distance × each step", "steps to a millionth"];
    println!("{}", show::table(&header, &rows));
    Ok(())
}

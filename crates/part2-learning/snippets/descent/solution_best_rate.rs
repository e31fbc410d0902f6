//! The best learning rate found by trying: it lies close under the limit, then a cliff.

use part2_learning::descent::valley_summary;

pub fn main() -> numerics::Result<()> {
    let steps = |rate: f64| -> numerics::Result<Option<usize>> {
        Ok(valley_summary(rate, 0.0, 20.0, 2000)?.arrived_after)
    };
    for thousandths in [10, 50, 90, 93, 95, 97, 99, 101] {
        let rate = f64::from(thousandths) / 1000.0;
        let text = steps(rate)?.map_or("never".to_string(), |n| format!("{n} steps"));
        println!("rate {}: {text}", show::fixed(rate, 3));
    }
    let mut fewest = (usize::MAX, 0.0);
    for k in 100..1000 {
        let rate = f64::from(k) / 10_000.0;
        match steps(rate)? {
            Some(n) if n < fewest.0 => fewest = (n, rate),
            _ => {}
        }
    }
    println!("fewest: {} steps, first at rate {}", fewest.0, show::fixed(fewest.1, 4));
    println!("by formula, 2 / (1 + 20): {}", show::fixed(2.0 / 21.0, 4));
    Ok(())
}

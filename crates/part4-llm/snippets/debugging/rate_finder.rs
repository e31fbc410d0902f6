//! A learning-rate finder on the digits, and what six fixed rates reach in as many steps.

use numerics::Result;
use part4_llm::debugging::{losses_at, ramp};

pub fn main() -> Result<()> {
    let points = ramp()?; // (rate, loss) for 81 steps, means of five seeds
    println!("a rate that climbs, mean of five runs");
    for around in points.chunks(10).filter(|around| around.len() == 10) {
        let loss: f64 = around.iter().map(|(_, loss)| loss / 10.0).sum();
        let (from, to) = (show::fixed(around[0].0, 3), show::fixed(around[9].0, 3));
        println!("  rates {from} to {to}: mean loss {}", show::fixed(loss, 2));
    }
    println!("81 steps at one rate, the last 20");
    for rate in [0.01, 0.03, 0.1, 0.3, 1.0, 3.0] {
        let seeds = (0..5).map(|seed| losses_at(&[rate; 81], seed)).collect::<Result<Vec<_>>>()?;
        let means = seeds.iter().map(|losses| losses[61..].iter().sum::<f64>() / 20.0);
        let (low, high) = means.clone().fold((9.0_f64, 0.0_f64), |(a, b), x| (a.min(x), b.max(x)));
        let [mean, low, high] = [means.sum::<f64>() / 5.0, low, high].map(|x| show::fixed(x, 2));
        println!("  rate {}: mean loss {mean}, seeds {low} to {high}", show::fixed(rate, 2));
    }
    Ok(())
}

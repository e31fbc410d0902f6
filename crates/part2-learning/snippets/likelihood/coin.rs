//! Seven heads in ten tosses: the likelihood of every coin, and which coin is the likeliest.

use ndarray::Array1;
use numerics::functions::power;
use part2_learning::likelihood::bernoulli_log_likelihood;

pub fn main() -> numerics::Result<()> {
    let tosses = Array1::from(vec![1.0, 1.0, 0.0, 1.0, 1.0, 0.0, 1.0, 1.0, 0.0, 1.0]);
    let mut rows = Vec::new();
    for p in [0.1, 0.3, 0.5, 0.7, 0.9] {
        let likelihood: f64 = tosses.iter().map(|y| if *y == 1.0 { p } else { 1.0 - p }).product();
        let log_likelihood = bernoulli_log_likelihood(tosses.view(), p)?;
        let numbers = [(p, 1), (likelihood, 7), (log_likelihood, 4)];
        rows.push(numbers.map(|(x, decimals)| show::fixed(x, decimals)));
    }
    let header = ["P(heads)", "likelihood", "log-likelihood"];
    println!("{}", show::table(&header, &rows));
    println!("maximum likelihood at P(heads) = {}", show::fixed(best_of_hundredths(&tosses)?, 2));

    // 120 orders have 7 heads in 10 tosses.
    let orders = [1.0, 10.0, 45.0, 120.0, 210.0, 252.0, 210.0, 120.0, 45.0, 10.0, 1.0];
    let of = |k: usize, p: f64| orders[k] * power(p, k as i32) * power(1.0 - p, 10 - k as i32);
    let over_outcomes: f64 = (0..=10).map(|k| of(k, 0.7)).sum();
    let over_coins: f64 = (0..1000).map(|i| of(7, (f64::from(i) + 0.5) / 1000.0) / 1000.0).sum();
    println!("one coin, 0.7: all 11 outcomes add up to   {}", show::fixed(over_outcomes, 4));
    println!("one outcome, 7 heads: area over all coins  {}", show::fixed(over_coins, 4));
    Ok(())
}

fn best_of_hundredths(tosses: &Array1<f64>) -> numerics::Result<f64> {
    let (mut most, mut best) = (f64::NEG_INFINITY, 0.0);
    for p in (1..100).map(|percent| f64::from(percent) / 100.0) {
        let log_likelihood = bernoulli_log_likelihood(tosses.view(), p)?;
        if log_likelihood > most {
            (most, best) = (log_likelihood, p);
        }
    }
    Ok(best)
}

//! Seven heads in ten tosses: the likelihood of every coin, and which coin is the likeliest.

pub fn main() {
    let tosses = [true, true, false, true, true, false, true, true, false, true]; // true is heads
    let chance = |heads: bool, p: f64| if heads { p } else { 1.0 - p };
    let likelihood = |p: f64| -> f64 { tosses.iter().map(|heads| chance(*heads, p)).product() };
    let log_likelihood =
        |p: f64| -> f64 { tosses.iter().map(|heads| libm::log(chance(*heads, p))).sum() };
    let rows = [0.1, 0.3, 0.5, 0.7, 0.9]
        .map(|p| show::row![(p, 1), (likelihood(p), 7), (log_likelihood(p), 4)]);
    println!("{}", show::table(&["P(heads)", "likelihood", "log-likelihood"], &rows));

    let coins = (1..100).map(|percent| f64::from(percent) / 100.0);
    let best = coins.max_by(|a, b| log_likelihood(*a).total_cmp(&log_likelihood(*b)));
    println!("maximum likelihood, of 99 coins: {}", show::fixed(best.unwrap_or(f64::NAN), 2));

    // Each row of ten tosses is a number of ten bits.
    let of_row = |row: u32| -> f64 { (0..10).map(|i| chance(row >> i & 1 == 1, 0.7)).product() };
    let all_rows: f64 = (0..1024).map(of_row).sum();
    let all_coins: f64 =
        (0..1000).map(|i| likelihood((f64::from(i) + 0.5) / 1000.0) / 1000.0).sum();
    println!("the coin 0.7: all 1,024 rows of tosses add up to  {}", show::fixed(all_rows, 6));
    println!("this row of tosses: its area over all coins       {}", show::fixed(all_coins, 6));
}

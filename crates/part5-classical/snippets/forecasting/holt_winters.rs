//! Exponential smoothing by hand: level, trend and season of twenty years of months.

use ndarray::s;

pub fn main() {
    let y = data::co2_monthly();
    let past = y.slice(s![..240]); // 1965 to 1984
    let (alpha, beta, gamma) = (0.5, 0.05, 0.2);
    let mean = |year: usize| past.slice(s![12 * year..12 * year + 12]).sum() / 12.0;
    let mut trend = (mean(1) - mean(0)) / 12.0;
    let mut level = mean(0) - 6.5 * trend; // the year's middle is 6.5 months on
    let mut season: Vec<f64> =
        (0..12).map(|month| past[month] - (level + trend * (month as f64 + 1.0))).collect();
    let mut missed = 0.0;
    for (i, now) in past.iter().enumerate() {
        let month = i % 12;
        missed += (now - (level + trend + season[month])).abs() / 240.0;
        let (old, before) = (level, level + trend);
        level = alpha * (now - season[month]) + (1.0 - alpha) * before;
        season[month] = gamma * (now - before) + (1.0 - gamma) * season[month];
        trend = beta * (level - old) + (1.0 - beta) * trend;
    }
    println!("one month ahead, missed by   {} ppm", show::fixed(missed, 3));
    println!("level, December 1984         {} ppm", show::fixed(level, 2));
    println!("trend                        {} ppm a year", show::fixed(12.0 * trend, 2));
    println!("season, January to December\n{}", show::vector(&season, 2));
    let forecast: Vec<f64> =
        (0..12).map(|h| level + trend * (h as f64 + 1.0) + season[h]).collect();
    println!("1985 as forecast\n{}", show::vector(&forecast, 1));
    println!("1985 as it was\n{}", show::vector(y.slice(s![240..252]), 1));
}

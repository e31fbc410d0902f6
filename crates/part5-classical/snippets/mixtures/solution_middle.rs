//! Solution: the flipper that both bells share alike, not halfway between their means.

use numerics::Result;

pub fn main() -> Result<()> {
    let (weight, mean, sd) = ([0.601, 0.399], [190.9, 216.0], [6.50, 7.29]);
    let share = |mm: f64| {
        let parts = [0, 1].map(|k| {
            let z = (mm - mean[k]) / sd[k];
            weight[k] * libm::exp(-0.5 * z * z) / sd[k] // √2π is in both
        });
        parts[1] / (parts[0] + parts[1])
    };
    let middle = bisect(&share, mean[0], mean[1]);
    println!("shared alike at       {} mm", show::fixed(middle, 2));
    println!("halfway of the means  {} mm", show::fixed((mean[0] + mean[1]) / 2.0, 2));
    Ok(())
}

/// Where a rising share passes one half.
fn bisect(share: &dyn Fn(f64) -> f64, low: f64, high: f64) -> f64 {
    // yours: halve the interval forty times
    let (mut low, mut high) = (low, high);
    for _halving in 0..40 {
        let middle = (low + high) / 2.0;
        if share(middle) < 0.5 { low = middle } else { high = middle }
    }
    low
    // end
}

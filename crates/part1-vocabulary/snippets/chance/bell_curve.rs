//! The sums of twelve dice, thrown 100,000 times, and the bell curve with their mean and spread.
//! kind: figure

use numerics::Rng;
use show::figure::{Color, Figure, curve};

pub fn main() -> numerics::Result<()> {
    let mut rng = Rng::new(7);
    let mut counts = [0; 73]; // counts[s]: how often the sum was s
    for _ in 0..100_000 {
        let mut sum = 0;
        for _ in 0..12 {
            sum += rng.integers(1..7)?;
        }
        counts[sum] += 1;
    }
    let edges = (20..=65).map(|sum| f64::from(sum) - 0.5);
    let shares = counts[20..65].iter().map(|n| f64::from(*n) / 100_000.0);
    // Twelve dice: the mean is 12 · 3.5, the variance 12 · 35/12.
    let (mean, std) = (42.0, 35.0_f64.sqrt());
    let bell = curve(19.5, 64.5, |x| {
        let z = (x - mean) / std;
        libm::exp(-z * z / 2.0) / (std * (2.0 * std::f64::consts::PI).sqrt())
    });
    let svg = Figure::new(
        "The sum of twelve dice is nearly normal",
        "Bars for the sums from 20 to 64, highest at 42, and a smooth bell curve along their tops. \
         Dashed lines stand one standard deviation on either side of the mean, at 36.1 and 47.9.",
    )
    .size(640, 340)
    .x_label("sum of twelve dice")
    .y_label("share of the throws")
    .histogram("", Color::Blue, edges, shares)
    .line("", Color::Orange, bell)
    .vline(mean - std, "mean − std")
    .vline(mean + std, "mean + std")
    .svg()?;
    println!("{svg}");
    Ok(())
}

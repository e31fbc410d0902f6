//! Four losses, two numbers each: slope and curvature by formula, beside small steps.

use libm::{exp, log};
use numerics::functions::sigmoid;

/// Name, loss of a score, its slope, its curvature. The target is 2, or yes, or the better of two.
type Trial = (&'static str, fn(f64) -> f64, fn(f64) -> f64, fn(f64) -> f64);

pub fn main() {
    let trials: [Trial; 4] = [
        ("squared", |s| (s - 2.0) * (s - 2.0) / 2.0, |s| s - 2.0, |_| 1.0),
        ("logistic", |s| -log(sigmoid(s)), |s| sigmoid(s) - 1.0, |s| sigmoid(s) * sigmoid(-s)),
        ("Poisson", |s| exp(s) - 2.0 * s, |s| exp(s) - 2.0, exp),
        ("pair", pair, |s| -sigmoid(0.5 - s), |s| sigmoid(0.5 - s) * sigmoid(s - 0.5)),
    ];
    let step = 1e-4;
    let rows = trials.map(|(name, loss, slope, curvature)| {
        let (up, here, down) = (loss(0.3 + step), loss(0.3), loss(0.3 - step));
        let measured = [(up - down) / (2.0 * step), (up - 2.0 * here + down) / (step * step)];
        let (g, h) = (slope(0.3), curvature(0.3));
        show::row![name, ([g, measured[0], h, measured[1], -g / (h + 1.0)], 4)]
    });
    let header = ["loss", "g", "measured", "h", "measured", "leaf, λ 1"];
    println!("{}", show::table(&header, &rows));
}

/// The pairwise ranking loss of a better one, with score s, beside the other, with score 0.5.
fn pair(s: f64) -> f64 {
    -log(sigmoid(s - 0.5))
}

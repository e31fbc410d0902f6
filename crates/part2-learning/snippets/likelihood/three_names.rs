//! Five forecasts of rain under three names: cross-entropy, log loss, negative log-likelihood.

pub fn main() {
    // What page 7c's forecaster gave to what happened on each of five days.
    let given = [0.9, 0.8, 0.6, 0.3, 0.9];
    let likelihood: f64 = given.iter().product();
    println!("likelihood of the five days  {}", show::fixed(likelihood, 6));
    let nll_nats: f64 = given.iter().map(|p| -libm::log(*p)).sum();
    println!("negative log-likelihood      {} nats", show::fixed(nll_nats, 4));
    println!("log loss                     {} nats a day", show::fixed(nll_nats / 5.0, 4));
    let surprise_bits: f64 = given.iter().map(|p| -libm::log2(*p)).sum();
    println!("cross-entropy                {} bits a day", show::fixed(surprise_bits / 5.0, 4));
}

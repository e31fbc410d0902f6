//! One sample with a pencil: the guess beside it, and its doubt.

pub fn main() {
    let guess: f64 = 1.2; // yours: amplitude 2, noise 1, covariance 3 to the sample, target 2
    let variance: f64 = 2.2; // yours: what the sample leaves of 4
    println!("by pencil   {} ± {}", show::fixed(guess, 3), show::fixed(variance.sqrt(), 3));
    let (guess, std) = from_one(2.0, 1.0, 3.0, 2.0);
    println!("by program  {} ± {}", show::fixed(guess, 3), show::fixed(std, 3));
}

fn from_one(amplitude: f64, noise: f64, covariance: f64, target: f64) -> (f64, f64) {
    // yours: the weight of the sample, then both
    let weight = covariance / (amplitude * amplitude + noise * noise);
    (weight * target, (amplitude * amplitude - weight * covariance).sqrt())
    // end
}

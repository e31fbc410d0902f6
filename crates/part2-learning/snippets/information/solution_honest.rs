//! Which belief has the smallest cross-entropy? Try all of them: the truth itself.

pub fn main() {
    let truth = 0.3; // how often heads comes
    let (mut least, mut best) = (f64::INFINITY, 0.0);
    for percent in 1..100 {
        let belief = f64::from(percent) / 100.0;
        let bits = cross_entropy_bits(truth, belief);
        if bits < least {
            (least, best) = (bits, belief);
        }
    }
    println!("best of 99 beliefs       {}", show::fixed(best, 2));
    println!("its cross-entropy, bits  {}", show::fixed(least, 4));
}

fn cross_entropy_bits(truth: f64, belief: f64) -> f64 {
    // yours: the mean surprise when heads comes with the one, and you believe in the other
    -truth * libm::log2(belief) - (1.0 - truth) * libm::log2(1.0 - belief)
    // end
}

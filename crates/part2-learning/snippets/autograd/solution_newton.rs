//! A dual number gives value and slope at once: Newton's method finds where a curve crosses zero.

use learning::autograd::{Dual, Real};

pub fn main() {
    let mut x = 0.0;
    for step in 1..=5 {
        let at = Dual::variable(x);
        let f = at.exp() - at * 3.0; // exp(x) − 3x
        x -= f.value() / f.slope();
        println!("step {step}: x {}", show::fixed(x, 8));
    }
}

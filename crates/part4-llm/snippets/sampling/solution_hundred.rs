//! The temperature at which a byte whose logit is 1 larger is drawn 100 times as often.

use numerics::functions::softmax;

pub fn main() {
    let t: f64 = 1.0 / libm::log(100.0); // yours: the temperature, from e^(1 / T) = 100
    let p = softmax(&[3.0 / t, 2.0 / t]);
    println!("temperature {}: {} to 1", show::fixed(t, 3), show::fixed(p[0] / p[1], 1));
}

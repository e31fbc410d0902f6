//! A rule of your own: AdaMax divides by the largest recent gradient instead of an average.

use learning::optim::{Memory, Optimizer};
use numerics::{Result, check};

struct AdaMax {
    learning_rate: f64,
    beta1: f64,
    beta2: f64,
}

impl Optimizer for AdaMax {
    fn update(&self, step: i32, [m, largest]: &mut [f64; 2], w: f64, gradient: f64) -> f64 {
        // yours: the two memories, then the new weight
        *m = self.beta1 * *m + (1.0 - self.beta1) * gradient;
        *largest = (self.beta2 * *largest).max(gradient.abs() + 1e-8);
        let m_hat = *m / (1.0 - numerics::functions::power(self.beta1, step));
        w - self.learning_rate * m_hat / *largest
        // end
    }

    fn check(&self) -> Result<()> {
        check::positive("learning_rate", self.learning_rate)
    }
}

pub fn main() -> Result<()> {
    let rule = AdaMax { learning_rate: 0.4, beta1: 0.9, beta2: 0.999 };
    let (mut memory, mut w) = (Memory::default(), [-4.0, 1.5]);
    for step in 1..=40 {
        let gradient = [w[0], 25.0 * w[1]];
        rule.step(&mut memory, &mut w, &gradient)?;
        if [1, 2, 10, 40].contains(&step) {
            println!("step {step:>2}   w {}", show::vector(w, 4));
        }
    }
    Ok(())
}

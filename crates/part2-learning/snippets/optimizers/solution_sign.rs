//! Adam without memory: every step is as long as the learning rate, only the sign counts.

use learning::optim::{Adam, Memory, Optimizer};
use numerics::Result;

/// Where Adam without memory moves a weight.
fn moved(w: f64, gradient: f64, learning_rate: f64) -> f64 {
    // yours: the new weight, without a square or a root
    w - learning_rate * gradient.signum()
    // end
}

pub fn main() -> Result<()> {
    let rule = Adam { learning_rate: 0.1, beta1: 0.0, beta2: 0.0, ..Adam::default() };
    let (mut memory, mut w, mut yours) = (Memory::default(), [1.0; 3], [1.0; 3]);
    for gradient in [[5.0, -0.01, 300.0], [0.2, -40.0, -7.0]] {
        rule.step(&mut memory, &mut w, &gradient)?;
        yours = std::array::from_fn(|i| moved(yours[i], gradient[i], 0.1));
        println!("gradient {}", show::vector(gradient, 2));
        println!("  Adam   {}", show::vector(w, 4));
        println!("  yours  {}", show::vector(yours, 4));
    }
    Ok(())
}

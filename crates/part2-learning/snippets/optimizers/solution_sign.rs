//! Adam without memory: every step is as long as the learning rate, only the sign counts.

use learning::optim::{Adam, Memory, Optimizer};
use numerics::Result;

pub fn main() -> Result<()> {
    let rule = Adam { learning_rate: 0.1, beta1: 0.0, beta2: 0.0, ..Adam::default() };
    let (mut memory, mut w) = (Memory::default(), [1.0, 1.0, 1.0]);
    for gradient in [[5.0, -0.01, 300.0], [0.2, -40.0, -7.0]] {
        rule.step(&mut memory, &mut w, &gradient)?;
        println!("gradient {}   w {}", show::vector(gradient, 2), show::vector(w, 4));
    }
    Ok(())
}

//! How far does one push carry? Momentum spreads a single gradient over many steps.

use learning::optim::{Memory, Momentum, Optimizer};
use numerics::Result;

pub fn main() -> Result<()> {
    for beta in [0.0, 0.5, 0.9, 0.99] {
        let rule = Momentum { learning_rate: 0.1, beta };
        let (mut memory, mut w) = (Memory::default(), [0.0]);
        for step in 0..2000 {
            let gradient = if step == 0 { -1.0 } else { 0.0 }; // one push, then nothing
            rule.step(&mut memory, &mut w, &[gradient])?;
        }
        let formula = show::fixed(0.1 / (1.0 - beta), 4);
        println!(
            "beta {}   carried {}   0.1/(1 − beta) {formula}",
            show::fixed(beta, 2),
            show::fixed(w[0], 4)
        );
    }
    Ok(())
}

//! Nesterov momentum looks one push ahead: it brakes earlier and swings less.

use learning::optim::{Memory, Momentum, Nesterov, Optimizer};
use numerics::Result;

pub fn main() -> Result<()> {
    let rules: [(&str, &dyn Optimizer); 2] = [
        ("momentum", &Momentum { learning_rate: 0.1, beta: 0.9 }),
        ("Nesterov", &Nesterov { learning_rate: 0.1, beta: 0.9 }),
    ];
    for (name, rule) in rules {
        let (mut memory, mut w) = (Memory::default(), [1.0]);
        let mut seen = Vec::new();
        for step in 1..=50 {
            let gradient = [2.0 * w[0]]; // of w²
            rule.step(&mut memory, &mut w, &gradient)?;
            if [1, 2, 4, 8, 12, 25, 50].contains(&step) {
                seen.push(w[0]);
            }
        }
        println!("{name}  {}", show::vector(&seen, 4));
    }
    // The look ahead, written out: the gradient where the velocity alone would carry the weight.
    let (mut w, mut v): (f64, f64) = (1.0, 0.0);
    let mut seen = Vec::new();
    for _ in 0..4 {
        let ahead = w - 0.1 * 0.9 * v;
        v = 0.9 * v + 2.0 * ahead;
        w -= 0.1 * v;
        seen.push(w - 0.1 * 0.9 * v);
    }
    println!("look ahead, steps 1 to 4  {}", show::vector(&seen, 4));
    Ok(())
}

//! The loss times 100: gradient descent leaps out of the valley, Adam does not notice.

use learning::optim::{Adam, Memory, Momentum, Optimizer, PlainDescent, RmsProp};

pub fn main() -> numerics::Result<()> {
    let rules: [(&str, &dyn Optimizer); 4] = [
        ("gradient descent", &PlainDescent { learning_rate: 0.07 }),
        ("momentum", &Momentum { learning_rate: 0.04, beta: 0.8 }),
        ("RMSProp", &RmsProp { learning_rate: 0.2, rho: 0.9, ..RmsProp::default() }),
        ("Adam", &Adam { learning_rate: 0.4, ..Adam::default() }),
    ];
    let mut rows = Vec::new();
    for (name, rule) in rules {
        let mut row = show::row![name];
        for factor in [1.0, 100.0] {
            let (mut memory, mut w) = (Memory::default(), [-4.0, 1.5]);
            for _ in 0..3 {
                let gradient = [factor * w[0], factor * 25.0 * w[1]];
                rule.step(&mut memory, &mut w, &gradient)?;
            }
            row.push(show::vector(w, 4));
        }
        rows.push(row);
    }
    println!("{}", show::table(&["rule", "after 3 steps", "loss times 100"], &rows));
    Ok(())
}

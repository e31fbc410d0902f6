//! Seven optimizers, Nesterov momentum among them, in one valley: where they are, and how low.

use learning::optim::{
    AdaGrad, Adam, AdamW, Memory, Momentum, Nesterov, Optimizer, PlainDescent, RmsProp,
};
use numerics::Result;

fn loss([a, b]: [f64; 2]) -> f64 {
    0.5 * (a * a + 25.0 * b * b)
}

pub fn main() -> Result<()> {
    let rules: [(&str, &dyn Optimizer); 7] = [
        ("gradient descent", &PlainDescent { learning_rate: 0.07 }),
        ("momentum", &Momentum { learning_rate: 0.04, beta: 0.8 }),
        ("Nesterov", &Nesterov { learning_rate: 0.04, beta: 0.8 }),
        ("AdaGrad", &AdaGrad { learning_rate: 1.0, ..AdaGrad::default() }),
        ("RMSProp", &RmsProp { learning_rate: 0.2, rho: 0.9, ..RmsProp::default() }),
        ("Adam", &Adam { learning_rate: 0.4, ..Adam::default() }),
        ("AdamW", &AdamW { learning_rate: 0.4, ..AdamW::default() }),
    ];
    let mut rows = Vec::new();
    for (name, rule) in rules {
        let (mut memory, mut w) = (Memory::default(), [-4.0, 1.5]);
        let mut row = vec![name.to_string()];
        for step in 1..=40 {
            let gradient = [w[0], 25.0 * w[1]];
            rule.step(&mut memory, &mut w, &gradient)?;
            if [1, 2, 3].contains(&step) {
                row.push(show::vector(w, 4));
            } else if [10, 40].contains(&step) {
                row.push(show::fixed(loss(w), 4));
            }
        }
        rows.push(row);
    }
    let header = ["rule", "step 1", "step 2", "step 3", "loss at 10", "loss at 40"];
    println!("{}", show::table(&header, &rows));
    Ok(())
}

//! Seven optimizers, Nesterov momentum among them, in one valley: where they are, and how low.

use learning::optim::{
    AdaGrad, Adam, AdamW, Memory, Momentum, Nesterov, Optimizer, PlainDescent, RmsProp,
};

pub fn main() -> numerics::Result<()> {
    let rules: [(&str, &dyn Optimizer); 7] = [
        ("gradient descent", &PlainDescent { learning_rate: 0.07 }),
        ("momentum", &Momentum { learning_rate: 0.04, beta: 0.8 }),
        ("Nesterov", &Nesterov { learning_rate: 0.04, beta: 0.8 }),
        ("AdaGrad", &AdaGrad { learning_rate: 1.0, ..AdaGrad::default() }),
        ("RMSProp", &RmsProp { learning_rate: 0.2, rho: 0.9, ..RmsProp::default() }),
        ("Adam", &Adam { learning_rate: 0.4, ..Adam::default() }),
        ("AdamW", &AdamW { learning_rate: 0.4, ..AdamW::default() }),
    ];
    let loss = |[a, b]: [f64; 2]| 0.5 * (a * a + 25.0 * b * b);
    let mut rows = Vec::new();
    for (name, rule) in rules {
        let (mut memory, mut w, mut path) = (Memory::default(), [-4.0, 1.5], Vec::new());
        for _ in 0..40 {
            let gradient = [w[0], 25.0 * w[1]];
            rule.step(&mut memory, &mut w, &gradient)?;
            path.push(w);
        }
        let [first, third] = [path[0], path[2]].map(|w| show::vector(w, 4));
        rows.push(show::row![name, first, third, ([loss(path[9]), loss(path[39])], 4)]);
    }
    let header = ["rule", "after step 1", "after step 3", "loss at 10", "loss at 40"];
    println!("{}", show::table(&header, &rows));
    Ok(())
}

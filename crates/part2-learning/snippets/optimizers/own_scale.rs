//! AdaGrad keeps every gradient, RMSProp a moving average: what happens when they shrink.

use learning::optim::{AdaGrad, Memory, Optimizer, RmsProp};
use numerics::Result;

pub fn main() -> Result<()> {
    let rules: [(&str, &dyn Optimizer); 2] = [
        ("AdaGrad", &AdaGrad { learning_rate: 0.1, ..AdaGrad::default() }),
        ("RMSProp", &RmsProp { learning_rate: 0.1, rho: 0.9, ..RmsProp::default() }),
    ];
    for (name, rule) in rules {
        // Three parameters: gradients of 100 and of 0.01, and one that falls from 100 to 0.01.
        let (mut memory, mut w) = (Memory::default(), [0.0; 3]);
        let mut steps = Vec::new();
        for step in 1..=200 {
            let falling = if step <= 20 { 100.0 } else { 0.01 };
            let before = w;
            rule.step(&mut memory, &mut w, &[100.0, 0.01, falling])?;
            if [1, 2, 20, 21, 200].contains(&step) {
                let lengths = (0..3).map(|i| show::fixed(before[i] - w[i], 4));
                steps.push([vec![step.to_string()], lengths.collect()].concat());
            }
        }
        println!("{name}: lengths of the steps");
        let header = ["step", "gradient 100", "gradient 0.01", "100, from step 21 on 0.01"];
        println!("{}", show::table(&header, &steps));
    }
    Ok(())
}

//! L2 and weight decay: the same for gradient descent, two different models for Adam.

use learning::optim::{Adam, AdamW, Memory, Optimizer, PlainDescent};
use learning::preprocessing::StandardScaler;
use ndarray::Array1;
use numerics::estimator::{FitUnsupervised, Transform};
use numerics::{Result, functions::sigmoid, linalg};

const DECAY: f64 = 0.1;

pub fn main() -> Result<()> {
    let tumors = data::breast_cancer();
    let x = StandardScaler.fit(&tumors.x)?.transform(&tumors.x)?;
    let y = tumors.y.mapv(|class| class as f64);
    let descent = PlainDescent { learning_rate: 0.05 };
    let adam = Adam { learning_rate: 0.05, ..Adam::default() };
    let adam_w = AdamW { learning_rate: 0.05, weight_decay: DECAY, ..AdamW::default() };
    let runs: [(&str, &dyn Optimizer, bool, bool); 4] = [
        ("descent, L2", &descent, true, false),
        ("descent, weight decay", &descent, false, true),
        ("Adam, L2", &adam, true, false),
        ("AdamW, weight decay", &adam_w, false, false), // it decays by itself
    ];
    for (name, rule, l2, decay) in runs {
        let (mut memory, mut w) = (Memory::default(), Array1::zeros(30).to_vec());
        for _ in 0..400 {
            let errors = x.dot(&Array1::from(w.clone())).mapv(sigmoid) - &y;
            let mut gradient = (x.t().dot(&errors) / y.len() as f64).to_vec();
            if l2 {
                gradient.iter_mut().zip(&w).for_each(|(g, w)| *g += DECAY * w);
            }
            if decay {
                w.iter_mut().for_each(|w| *w *= 1.0 - 0.05 * DECAY);
            }
            rule.step(&mut memory, &mut w, &gradient)?;
        }
        let norm = show::fixed(linalg::norm_l2(&w), 4);
        println!("{name:<21}  length {norm}   first weights {}", show::vector(&w[..4], 4));
    }
    Ok(())
}

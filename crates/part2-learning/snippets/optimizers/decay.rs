//! L2 and weight decay: the same for gradient descent; for Adam, and that is AdamW, they differ.

use learning::optim::{Adam, Memory, Optimizer, PlainDescent};
use learning::preprocessing::StandardScaler;
use ndarray::aview1;
use numerics::estimator::{FitUnsupervised, Transform};
use numerics::{Result, functions::sigmoid, linalg};

pub fn main() -> Result<()> {
    let tumors = data::breast_cancer();
    let x = StandardScaler.fit(&tumors.x)?.transform(&tumors.x)?;
    let y = tumors.y.mapv(|class| class as f64);
    let descent = PlainDescent { learning_rate: 0.05 };
    let adam = Adam { learning_rate: 0.05, ..Adam::default() };
    let runs: [(&str, &dyn Optimizer, f64, f64); 4] = [
        ("descent, L2", &descent, 0.1, 0.0),
        ("descent, weight decay", &descent, 0.0, 0.1),
        ("Adam, L2", &adam, 0.1, 0.0),
        ("AdamW, weight decay", &adam, 0.0, 0.1),
    ];
    for (name, rule, l2, decay) in runs {
        let (mut memory, mut w) = (Memory::default(), [0.0; 30]);
        for _ in 0..400 {
            let misses = x.dot(&aview1(&w)).mapv(sigmoid) - &y;
            let gradient = x.t().dot(&misses) / 569.0 + l2 * &aview1(&w);
            w = w.map(|weight| weight * (1.0 - 0.05 * decay));
            rule.step(&mut memory, &mut w, &gradient.to_vec())?;
        }
        let (norm, first) = (show::fixed(linalg::norm_l2(&w), 4), show::vector(&w[..4], 4));
        println!("{name:<21}  length {norm}   first weights {first}");
    }
    Ok(())
}

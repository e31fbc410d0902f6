//! One-vs-one: ten digits, 45 machines and a vote.

use classical::svm::Svc;
use learning::kernels::Kernel;
use ndarray::s;
use numerics::estimator::{Fit, Predict};

pub fn main() -> numerics::Result<()> {
    let (x, y) = (&data::digits().x / 16.0, &data::digits().y);
    let svc = Svc { kernel: Kernel::Rbf { gamma: 0.05 }, ..Svc::default() };
    let model = svc.fit(x.slice(s![..1200, ..]), y.slice(s![..1200]))?;
    let (new, truth) = (x.slice(s![1200.., ..]), y.slice(s![1200..]));

    let pairs = model.pairs();
    let mut ties = 0;
    for scores in model.decision_function(new)?.rows() {
        let mut votes = [0; 10];
        for ((first, second), score) in pairs.iter().zip(scores) {
            votes[if *score > 0.0 { *second } else { *first }] += 1;
        }
        let most = votes.iter().max();
        ties += usize::from(votes.iter().filter(|v| Some(*v) == most).count() > 1);
    }
    let right = model.predict(new)?.iter().zip(truth).filter(|(a, b)| a == b).count();
    println!("machines {}, support vectors {} of 1,200", pairs.len(), model.n_support());
    println!("right {right} of {}, ties at the top {ties}", truth.len());
    let (first, second) = (pairs[0].0, pairs[0].1);
    let dual = show::fixed(model.dual_objective()[0], 3);
    println!("{first} against {second}: dual {dual}");
    Ok(())
}

//! A sum for a mean, a double softmax, labels shuffled apart: three mistakes in one loop.

use ndarray::{Array2, s};
use numerics::{Result, Rng};
use part4_llm::traps::Mistake;

pub fn main() -> Result<()> {
    let digits = data::digits();
    let x = &digits.x / 16.0;
    let truth = Array2::from_shape_fn((1797, 10), |(i, class)| f64::from(digits.y[i] == class));
    for (name, mistake) in [("mean", Mistake::None), ("sum", Mistake::Summed)] {
        let lengths = [16, 64, 256].map(|n| {
            let [x, truth] = [&x, &truth].map(|table| table.slice(s![..n, ..]).to_owned());
            let slopes = x.t().dot(&mistake.graded(&Array2::zeros((n, 10)), &truth).1);
            (&slopes * &slopes).sum().sqrt()
        });
        println!("gradient's length, {name:<4} of 16, 64, 256  {}", show::vector(lengths, 2));
    }
    let mut rows = Vec::new();
    for (name, mistake, rate) in [
        ("as it should be", Mistake::None, 0.5),
        ("double softmax", Mistake::SoftmaxTwice, 0.5),
        ("double softmax, rate 5", Mistake::SoftmaxTwice, 5.0),
        ("labels shuffled apart", Mistake::LabelsApart, 0.5),
    ] {
        let mut means = [0.0; 4]; // of five seeds
        for seed in 0..5 {
            let grades = mistake.train(&x, &truth, rate, &mut Rng::new(seed))?.concat();
            means.iter_mut().zip(grades).for_each(|(mean, grade)| *mean += grade / 5.0);
        }
        rows.push(show::row![name, (means, 3)]);
    }
    let header = ["training", "loss", "accuracy", "held out: loss", "accuracy"];
    println!("\n{}", show::table(&header, &rows));
    let [best, _] = Mistake::SoftmaxTwice.grades(&(&truth * 1000.0), &truth);
    println!("double softmax, every logit certain and right: loss {}", show::fixed(best, 3));
    Ok(())
}

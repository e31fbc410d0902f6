//! A network of single numbers on a tape learns the sex of a penguin from its bill and its mass.

use learning::autograd::{Real, Tape};
use learning::preprocessing::StandardScaler;
use ndarray::{ArrayView1, Axis};
use numerics::Rng;
use numerics::estimator::{FitUnsupervised, Transform};

/// A bias, and six hidden neurons of four weights each. A positive score means male.
fn score<T: Real>(w: &[T], z: ArrayView1<f64>) -> T {
    let neuron = |w: &[T]| w[3] * (w[0] * z[0] + w[1] * z[1] + w[2]).tanh();
    w[1..].chunks(4).fold(w[0], |sum, w| sum + neuron(w))
}

pub fn main() -> numerics::Result<()> {
    let (x, y) = data::penguins_by_sex(&["bill_length_mm", "body_mass_g"])?; // male 1, female −1
    let (mut rng, mut right) = (Rng::new(7), [0; 301]); // after each step, over ten splits
    for split in 0..10 {
        let order = rng.permutation(x.nrows());
        let (train, held_out) = order.split_at(233);
        let z = StandardScaler.fit(&x.select(Axis(0), train))?.transform(&x)?;
        let mut weights = Rng::new(split).normals(25).to_vec();
        for n_right in &mut right {
            let is_right = |i: &&usize| score(&weights, z.row(**i)) * y[**i] > 0.0;
            *n_right += held_out.iter().filter(is_right).count();
            let tape = Tape::new();
            let w = tape.vars(&weights);
            // The logit of the right answer: of a female the score with the other sign.
            let logit = |i: usize| score(&w, z.row(i)) * y[i];
            let loss = train.iter().fold(w[0] * 0.0, |sum, &i| sum - logit(i).sigmoid().log());
            let slopes = (loss / 233.0).backward()?.of_all(&w);
            weights.iter_mut().zip(slopes).for_each(|(w, slope)| *w -= slope);
        }
    }
    for step in [0, 50, 100, 300] {
        let mean = show::fixed(right[step] as f64 / 10.0, 1);
        println!("step {step:>3}   right of 100 held out {mean}");
    }
    Ok(())
}

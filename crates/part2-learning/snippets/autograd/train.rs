//! A network of single numbers on a tape learns the sex of a penguin from its bill and its mass.

use learning::autograd::{Real, Tape};
use learning::preprocessing::StandardScaler;
use ndarray::{ArrayView1, Axis};
use numerics::Rng;
use numerics::estimator::{FitUnsupervised, Transform};

/// Two features in, six hidden neurons, one score out: positive means male.
fn score<T: Real>(w: &[T], z: ArrayView1<f64>) -> T {
    w[..24].chunks(4).fold(w[24], |sum, w| sum + w[3] * (w[0] * z[0] + w[1] * z[1] + w[2]).tanh())
}

pub fn main() -> numerics::Result<()> {
    let (x, y) = data::penguins_by_sex(&["bill_length_mm", "body_mass_g"])?; // male 1, female −1
    let mut rng = Rng::new(7);
    let order = rng.permutation(x.nrows());
    let (train, held_out) = order.split_at(233);
    let z = StandardScaler.fit(&x.select(Axis(0), train))?.transform(&x)?;
    let mut weights = rng.normals(25).to_vec();
    let mut tape = Tape::new();
    for step in 0..=100 {
        tape.clear();
        let w = tape.vars(&weights);
        // −log sigmoid(score), of a female the score with the other sign
        let loss_of = |i: usize| (score(&w, z.row(i)) * y[i]).sigmoid().log();
        let total = train.iter().fold(w[0] * 0.0, |total, &i| total - loss_of(i));
        let loss = total / train.len() as f64;
        if step % 25 == 0 {
            let is_right = |i: usize| score(&weights, z.row(i)) * y[i] > 0.0;
            let right = held_out.iter().filter(|&&i| is_right(i)).count();
            let value = show::fixed(loss.value(), 4);
            println!("step {step:>3}   loss {value}   right of 100 held out {right}");
        }
        let slopes = loss.backward()?.of_all(&w);
        weights.iter_mut().zip(slopes).for_each(|(w, slope)| *w -= slope);
    }
    Ok(())
}

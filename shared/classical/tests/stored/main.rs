//! Models that are written as text and read back: the same predictions bit for bit, and a damaged text is refused by its fault.

mod bayes;
mod boosting;
mod cluster;
mod forecasting;
mod mixtures;
mod neighbors;
mod saved;
mod svm;
mod trees;

use std::fmt::Debug;

use classical::saved::Saved;
use ndarray::{Array1, Array2};
use numerics::Rng;

/// Samples of three classes, and new ones.
fn samples() -> (Array2<f64>, Array1<usize>, Array2<f64>) {
    let mut rng = Rng::new(1);
    let x: Array2<f64> = rng.normals((80, 3));
    let y = x.column(0).mapv(|value| usize::from(value > 0.0) + usize::from(value > 1.0));
    (x, y, rng.normals((20, 3)))
}

/// The same model, the same answers bit for bit; a cut text and damaged ones are refused.
#[track_caller]
fn comes_back<M: Saved + PartialEq + Debug, A: PartialEq + Debug>(
    model: &M,
    answers: impl Fn(&M) -> A,
    damages: &[(&str, &str)],
) {
    let text = model.to_text().unwrap();
    let again = M::from_text(&text).unwrap();
    assert_eq!(&again, model);
    assert_eq!(answers(&again), answers(model));
    damages.iter().for_each(|(from, to)| refuses_damage::<M>(&text, from, to));
}

/// A text that was cut, and one with another number, are refused.
#[track_caller]
fn refuses_damage<M: Saved>(text: &str, from: &str, to: &str) {
    assert!(M::from_text(&text[..text.len() - 7]).is_err());
    assert!(text.contains(from), "{}", &text[..text.len().min(400)]);
    assert!(M::from_text(&text.replacen(from, to, 1)).is_err());
    // With a first line that fits: what does not make a model is refused all the same.
    let body = text.split_once('\n').unwrap().1.replacen(from, to, 1);
    let error = M::from_text(&with_head::<M>(&body)).err().expect("damage is refused");
    assert!(!error.to_string().contains("altered"), "{error}");
}

/// A body behind a first line that fits it.
fn with_head<M: Saved>(body: &str) -> String {
    let hash = body.bytes().fold(0xcbf2_9ce4_8422_2325_u64, |hash, byte| {
        (hash ^ u64::from(byte)).wrapping_mul(0x0000_0100_0000_01b3)
    });
    let (name, bytes) = (M::NAME, body.len());
    format!("groundwork-model version=1 model={name} bytes={bytes} fnv1a64={hash:016x}\n{body}")
}

//! Skip-gram whole, on the letters of first names: do vowels come together, from three starts?

use ndarray::{Array2, Axis, s};
use networks::word_vectors::WordVectors;
use numerics::{Result, Rng, functions::sigmoid};

const SIGNS: &str = ".abcdefghijklmnopqrstuvwxyz";

pub fn main() -> Result<()> {
    let names = data::female_names().join(".").to_lowercase();
    let ids: Vec<usize> = names.chars().filter_map(|sign| SIGNS.find(sign)).collect();
    println!("{} signs, nearest to each vowel:", show::integer(ids.len()));
    for start in 0..3 {
        let vectors = skip_gram(&ids, 4, 3, 0.05, &mut Rng::new(start));
        let named = WordVectors::new(SIGNS.chars().map(String::from).collect(), vectors)?;
        let near = |vowel| Ok(format!("  {vowel}: {}", named.neighbors(vowel, 1)?[0].0));
        println!(
            "{}",
            ["a", "e", "i", "o", "u"].map(near).into_iter().collect::<Result<String>>()?
        );
    }
    Ok(())
}

/// The centers, after one way through the text with one neighbor to each side, as word2vec does it.
fn skip_gram(ids: &[usize], width: usize, drawn: usize, rate: f64, rng: &mut Rng) -> Array2<f64> {
    let (mut centers, mut contexts) = (rng.normals((27, width)) * 0.5, Array2::zeros((27, width)));
    for place in 1..ids.len() - 1 {
        let center = centers.row(ids[place]).to_owned();
        let mut words = vec![ids[place - 1], ids[place + 1]]; // the truth is 1
        words.extend((0..2 * drawn).map(|_| ids[(rng.random() * ids.len() as f64) as usize])); // 0
        let mut errors = contexts.select(Axis(0), &words).dot(&center).mapv(sigmoid);
        errors.slice_mut(s![..2]).map_inplace(|error| *error -= 1.0);
        for (word, error) in words.iter().zip(&errors) {
            centers.row_mut(ids[place]).scaled_add(-rate * error, &contexts.row(*word));
            contexts.row_mut(*word).scaled_add(-rate * error, &center);
        }
    }
    centers
}

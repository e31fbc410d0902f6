//! 87 words on a map: how many have a nearest neighbor from their own group?

use ndarray::{Array2, Axis};
use networks::{tsne::Tsne, word_vectors::WordVectors};
use numerics::{Result, Rng};
use part3_networks::maps::{plane, right_by_neighbor};

pub fn main() -> Result<()> {
    let (words, vectors) = data::moby_dick_vectors();
    let vectors = WordVectors::new(words.iter().map(|word| (*word).to_owned()).collect(), vectors)?;
    let members = data::word_groups();
    let group = |i: &usize| members.iter().position(|(_, group)| group.contains(&words[*i]));
    let rows: Vec<usize> = (0..words.len()).filter(|i| group(i).is_some()).collect();
    let groups: Vec<usize> = rows.iter().filter_map(group).collect();
    let x = vectors.units().select(Axis(0), &rows);
    println!("words       {}", rows.len());
    println!("32 numbers  {}", right_by_neighbor(&x, &groups));
    println!("shadow      {}", right_by_neighbor(&plane(&x).1, &groups));
    let mut right = 0;
    for seed in 1..=5 {
        right += right_by_neighbor(&map_of(&x, &mut Rng::new(seed))?, &groups);
    }
    println!("t-SNE       {}, mean of 5 maps", show::fixed(right as f64 / 5.0, 0));
    Ok(())
}

fn map_of(x: &Array2<f64>, rng: &mut Rng) -> Result<Array2<f64>> {
    // yours: a map by t-SNE, at perplexity 5
    let start: Array2<f64> = rng.normals((x.nrows(), 2)) * 1e-4;
    Ok(Tsne { perplexity: 5.0, ..Tsne::default() }.fit(x, &start)?.points)
    // end
}

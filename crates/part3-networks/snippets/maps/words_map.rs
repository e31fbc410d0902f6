//! 87 words of Moby-Dick on a map by t-SNE.
//! kind: figure

use ndarray::{Array2, Axis};
use networks::{tsne::Tsne, word_vectors::WordVectors};
use numerics::Rng;
use show::figure::{Align, Color, Diagram};

pub fn main() -> numerics::Result<()> {
    let (words, vectors) = data::moby_dick_vectors();
    let vectors = WordVectors::new(words.iter().map(|word| (*word).to_owned()).collect(), vectors)?;
    let groups = data::word_groups();
    let group = |word: &str| groups.iter().position(|(_, members)| members.contains(&word));
    let rows: Vec<usize> = (0..words.len()).filter(|i| group(words[*i]).is_some()).collect();
    let x = vectors.units().select(Axis(0), &rows);
    let start: Array2<f64> = Rng::new(1).normals((x.nrows(), 2)) * 1e-4;
    let map = Tsne { perplexity: 5.0, ..Tsne::default() }.fit(&x, &start)?.points;

    let colors = [Color::Blue, Color::Orange, Color::Green, Color::Purple, Color::Ink, Color::Red];
    let ends = [0, 1].map(|k| {
        let column = map.column(k);
        column.iter().fold((f64::MAX, f64::MIN), |(low, high), v| (low.min(*v), high.max(*v)))
    });
    let about = "Words that occur in like company lie together: numbers, colors, times, parts of \
        the body, parts of the ship.";
    let mut diagram = Diagram::new("87 words of Moby-Dick, by t-SNE", about).size(760, 560);
    for (point, row) in map.rows().into_iter().zip(&rows) {
        let [left, top] = [0, 1].map(|k| (point[k] - ends[k].0) / (ends[k].1 - ends[k].0));
        let color = colors[group(words[*row]).unwrap_or(0) % 6];
        let at = (40.0 + 680.0 * left, 45.0 + 500.0 * top);
        diagram = diagram.text(color, Align::Center, at, words[*row]);
    }
    println!("{}", diagram.svg()?);
    Ok(())
}

//! Three measures name three winners among paragraphs; with unit vectors, they name the same one.

use learning::feature_extraction::words;
use learning::metrics::pairwise::{cosine_similarity, euclidean_distance};
use learning::preprocessing::l2_normalize;

pub fn main() -> numerics::Result<()> {
    let beginnings = ["Though I cannot", "Call me Ishmael", "Now, when I", "Chief among"];
    let counts = ndarray::Array2::from_shape_fn((4, 3), |(i, j)| {
        let paragraph = data::moby_dick().lines().find(|line| line.starts_with(beginnings[i]));
        let tokens = words(paragraph.unwrap_or_default());
        tokens.iter().filter(|token| *token == ["i", "you", "the"][j]).count() as f64
    });
    let units = l2_normalize(&counts)?;
    for (name, x) in [("raw counts", counts), ("unit vectors", units)] {
        let (query, mut rows) = (x.row(0), Vec::new());
        for (beginning, b) in beginnings.iter().zip(x.rows()) {
            let (distance, cosine) = (euclidean_distance(query, b)?, cosine_similarity(query, b)?);
            let numbers = [query.dot(&b), distance, cosine];
            rows.push(show::row![*beginning, show::vector(b, 2), (numbers, 4)]);
        }
        println!("{}", show::table(&[name, "I, you, the", "dot", "Euclidean", "cosine"], &rows));
    }
    Ok(())
}

//! Three measures name three winners among paragraphs; with unit vectors, they name the same one.

use learning::metrics::pairwise::{cosine_similarity, unit_vector};
use ndarray::{Array1, array};
use numerics::linalg;

pub fn main() -> numerics::Result<()> {
    let counts = |beginning: &str| {
        let paragraph = data::moby_dick().split("\n\n").find(|text| text.starts_with(beginning));
        let count = |word: &str| {
            let words = paragraph.unwrap_or("").split(|letter: char| !letter.is_alphabetic());
            words.filter(|found| found.eq_ignore_ascii_case(word)).count() as f64
        };
        array![count("I"), count("you"), count("the")]
    };
    let query = counts("Though I cannot tell");
    let beginnings = ["Call me Ishmael", "Now, when I say", "Chief among these"];
    println!("how often I, you, the: query {}", show::vector(&query, 0));
    let units = |x: &Array1<f64>| unit_vector(x);
    for (name, unit) in [("raw counts", false), ("unit vectors", true)] {
        let a = if unit { units(&query)? } else { query.clone() };
        let mut rows = Vec::new();
        for beginning in beginnings {
            let x = counts(beginning);
            let b = if unit { units(&x)? } else { x.clone() };
            let distance = show::fixed(linalg::distance(&a, &b)?, 4);
            let cosine = show::fixed(cosine_similarity(&a, &b)?, 4);
            let dot = show::fixed(a.dot(&b), 4);
            rows.push([beginning.to_string(), show::vector(&x, 0), dot, distance, cosine]);
        }
        let header = [name, "counts", "dot product", "Euclidean", "cosine"];
        println!("\n{}", show::table(&header, &rows));
    }
    Ok(())
}

//! A buffer shuffles what is near: paragraphs in batches of 32, from how many chapters?

use std::collections::BTreeSet;

use language::corpus::{ShardStream, ShuffleBuffer};
use numerics::Rng;

pub fn main() -> numerics::Result<()> {
    let chapters = data::moby_dick_whole().split("\nCHAPTER ");
    let texts = |text: &str| text.lines().filter(|line| !line.trim().is_empty()).count();
    let chapter_of: Vec<usize> =
        chapters.enumerate().flat_map(|(i, text)| vec![i; texts(text)]).collect();

    // Shards of 80 paragraphs; a paragraph is its number here.
    let in_order: Vec<usize> = (0..chapter_of.len()).collect();
    let lines = |shard: &[usize]| shard.iter().map(|i| format!("{i}\n")).collect::<String>();
    let shards: Vec<String> = in_order.chunks(80).map(lines).collect();
    let stream = ShardStream::new(&shards, 1)?;
    let drawn: Vec<usize> = stream.filter_map(|line| line.parse().ok()).collect();
    let shuffled = Rng::new(1).permutation(chapter_of.len());
    let mut rows = Vec::new();
    for (name, stream, capacity) in [
        ("as written", &in_order, 1),
        ("buffer of 256", &in_order, 256),
        ("shards drawn", &drawn, 1),
        ("shards drawn, buffer of 256", &drawn, 256),
        ("shards drawn, buffer of 1,024", &drawn, 1024),
        ("true shuffle", &shuffled, 1),
    ] {
        let mut buffer = ShuffleBuffer::new(capacity, Rng::new(2))?;
        let mut order: Vec<usize> = stream.iter().filter_map(|i| buffer.push(*i)).collect();
        order.extend(buffer.finish());
        let batches = order.chunks_exact(32).map(|batch| batch.iter().map(|i| chapter_of[*i]));
        let counts: Vec<usize> = batches.map(|b| b.collect::<BTreeSet<usize>>().len()).collect();
        let mean = counts.iter().sum::<usize>() as f64 / counts.len() as f64;
        rows.push(show::row![name, (mean, 1)]);
    }
    println!("{}", show::table(&["order", "chapters in a batch"], &rows));
    Ok(())
}

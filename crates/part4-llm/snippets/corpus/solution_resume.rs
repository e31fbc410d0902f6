//! A stream of shards, shuffled by a buffer, stopped after 1,000 documents and resumed.

use language::corpus::{ShardStream, ShuffleBuffer};
use numerics::Rng;

pub fn main() -> numerics::Result<()> {
    let texts = data::moby_dick_whole().lines().filter(|line| !line.trim().is_empty());
    let texts: Vec<&str> = texts.collect();
    let shards: Vec<String> = texts.chunks(80).map(|shard| shard.join("\n")).collect();

    let mut stream = ShardStream::new(&shards, 1)?;
    let mut buffer = ShuffleBuffer::new(256, Rng::new(2))?;
    for _ in 0..1000 {
        if let Some(text) = stream.next() {
            buffer.push(text);
        }
    }
    let position = stream.position();
    println!("shards done {}, documents {}", position.n_shards, position.n_documents);
    // Beside the position: the 256 documents inside, and the generator's state.
    let kept: ShuffleBuffer<&str> = buffer.clone(); // yours: what the checkpoint has to keep
    let went_on = rest(stream, buffer);
    println!("documents to come {}", went_on.len());
    let resumed = rest(ShardStream::resume(&shards, 1, position)?, kept);
    println!("same order when resumed: {}", resumed == went_on);
    let empty = ShuffleBuffer::new(256, Rng::new(2))?;
    let without = rest(ShardStream::resume(&shards, 1, position)?, empty);
    println!("without the buffer: lost {}", went_on.len() - without.len());
    Ok(())
}

fn rest<'a>(stream: ShardStream<'a>, mut buffer: ShuffleBuffer<&'a str>) -> Vec<&'a str> {
    let mut order: Vec<&str> = stream.filter_map(|text| buffer.push(text)).collect();
    order.extend(buffer.finish());
    order
}

//! A paged KV cache: requests whose lengths are not known share one memory.

use language::decoding::{Allocation, Request, serve};
use numerics::Rng;

pub fn main() -> numerics::Result<()> {
    let mut rng = Rng::new(7);
    let mut drawn = |median: f64| median * libm::exp(0.8 * rng.normal());
    let mut length = |median| (drawn(median) as usize).clamp(1, 1024);
    let requests: Vec<Request> =
        (0..200).map(|_| Request { n_prompt: length(100.0), n_answer: length(150.0) }).collect();
    let alone: usize = requests.iter().map(|request| request.n_answer).sum();
    println!("tokens to write: {}, one pass for each without batches", show::integer(alone as f64));

    // Room for 16,384 tokens. No prompt and no answer is above 1,024.
    let ways = [
        ("2,048 reserved", Allocation::Contiguous(2048)),
        ("pages of 256", Allocation::Paged(256)),
        ("pages of 16", Allocation::Paged(16)),
        ("pages of 1", Allocation::Paged(1)),
    ];
    let mut rows = Vec::new();
    for (name, way) in ways {
        let served = serve(&requests, 16_384, way)?;
        let batch = alone as f64 / served.n_passes as f64;
        let waiting = served.finished.iter().sum::<usize>() as f64 / 200.0;
        let filled = show::percent(served.filled, 1);
        rows.push(show::row![
            name,
            filled,
            served.n_passes,
            (batch, 1),
            (waiting, 0),
            served.n_put_back
        ]);
    }
    let header = ["memory", "filled", "passes", "tokens a pass", "answer after", "put back"];
    println!("{}", show::table(&header, &rows));
    Ok(())
}

//! The same count gives published models to the last parameter; where their parameters sit.

pub fn main() {
    // vocabulary, width, layers, columns of keys (and of values), hidden width, tied
    let llamas = [
        ("little GPT", 256, 128, 4, 64, 416, true),
        ("SmolLM2-135M", 49_152, 576, 30, 192, 1536, true),
        ("TinyLlama", 32_000, 2048, 22, 256, 5632, false),
        ("Llama 2 7B", 32_000, 4096, 32, 4096, 11_008, false),
        ("Llama 3 8B", 128_256, 4096, 32, 1024, 14_336, false),
    ];
    let row = |name: &str, parts: [usize; 4]| {
        let total: usize = parts.iter().sum();
        let shares = parts.map(|part| show::percent(part as f64 / total as f64, 1));
        let [embedding, attention, feed_forward, _] = shares;
        show::row![name, total, embedding, attention, feed_forward]
    };
    let mut rows = Vec::new();
    for (name, vocabulary, width, layers, kept, hidden, tied) in llamas {
        let embedding = vocabulary * width * if tied { 1 } else { 2 };
        let attention = 2 * width * width + 2 * width * kept;
        let feed_forward = 3 * width * hidden;
        let norms = layers * 2 * width + width;
        rows.push(row(name, [embedding, layers * attention, layers * feed_forward, norms]));
    }
    rows.insert(1, row("GPT-2", gpt2()));
    let header = ["model", "parameters", "embedding", "attention", "feed-forward"];
    println!("{}", show::table(&header, &rows));
}

/// Biases everywhere, layer norms with a shift, 1,024 learned positions, a head that is tied.
fn gpt2() -> [usize; 4] {
    let (width, layers) = (768, 12);
    let attention = 4 * (width * width + width);
    let feed_forward = (width + 1) * 4 * width + (4 * width + 1) * width;
    let norms = (2 * layers + 1) * 2 * width;
    [(50_257 + 1024) * width, layers * attention, layers * feed_forward, norms]
}

//! How much memory a KV cache takes: keys and values, for each layer, key-value head and token.

pub fn main() {
    // layers, query heads, key-value heads, numbers in a head, context window
    let models = [
        ("little GPT", 4, 4, 2, 32, 128),
        ("GPT-2", 12, 12, 12, 64, 1024),
        ("Llama 2 7B", 32, 32, 32, 128, 4096),
        ("Llama 3 8B", 32, 32, 8, 128, 8192),
    ];
    let rows = models.map(|(name, layers, query_heads, shared_heads, head, window)| {
        let for_each_token = |heads: usize| 2 * layers * heads * head * 2; // 16-bit numbers
        let mb = |bytes: usize| bytes as f64 / 1e6;
        let full = mb(window * for_each_token(shared_heads));
        let ungrouped = mb(window * for_each_token(query_heads));
        show::row![name, for_each_token(shared_heads), window, (full, 1), (ungrouped, 1)]
    });
    let header = ["model", "bytes a token", "window", "full (MB)", "without sharing (MB)"];
    println!("{}", show::table(&header, &rows));
}

//! The four sizes of GPT-2 from one formula in the width and the number of layers.

pub fn main() {
    let family = [("small", 768, 12), ("medium", 1024, 24), ("large", 1280, 36), ("XL", 1600, 48)];
    let rows = family.map(|(name, d, layers)| show::row![name, d, layers, formula(d, layers)]);
    println!("{}", show::table(&["GPT-2", "width", "layers", "parameters"], &rows));
}

/// 50,257 tokens, 1,024 learned positions, biases everywhere, a tied head.
fn formula(d: usize, layers: usize) -> usize {
    // yours: a formula in the width d and the number of layers
    (50_257 + 1024) * d + layers * (12 * d * d + 13 * d) + 2 * d
    // end
}

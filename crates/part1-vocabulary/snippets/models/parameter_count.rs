//! How many numbers four models have to keep, and how much room they take at 4 bytes a number.

pub fn main() {
    // A weighted sum has one weight a feature and one bias.
    let line = 1 + 1;
    let three_features = 3 + 1;
    // Ten weighted sums, one for each digit, of a picture's 8 × 8 = 64 pixels.
    let digits = 10 * (8 * 8 + 1);
    // As published: Brown et al., Language Models are Few-Shot Learners, 2020.
    let gpt3: u64 = 175_000_000_000;

    let models = [
        ("a line", line),
        ("a sum of three features", three_features),
        ("one sum for each digit", digits),
        ("GPT-3", gpt3),
    ];
    let rows = models.map(|(name, n)| show::row![name, n, 4 * n]);
    println!("{}", show::table(&["model", "parameters", "bytes"], &rows));
}

//! Isotonic regression by hand: whenever a mean falls below the one before, melt the two.

pub fn main() {
    // Ten wines by rising score: good (1) or not (0).
    let mut blocks: Vec<(u32, u32)> = Vec::new(); // how many good, of how many
    for wine in [0, 0, 1, 0, 0, 1, 1, 0, 1, 1] {
        blocks.push((wine, 1));
        while let [.., a, b] = blocks[..] {
            // a's share is below b's: the step goes up, as it may.
            if a.0 * b.1 < b.0 * a.1 {
                break;
            }
            blocks.truncate(blocks.len() - 2);
            blocks.push((a.0 + b.0, a.1 + b.1));
        }
        let texts: Vec<String> = blocks.iter().map(|(good, n)| format!("{good}/{n}")).collect();
        println!("{wine}  {}", texts.join("  "));
    }
    let shares =
        blocks.iter().flat_map(|(good, n)| vec![f64::from(*good) / f64::from(*n); *n as usize]);
    println!("isotonic  {}", show::vector(shares.collect::<Vec<_>>(), 3));
}

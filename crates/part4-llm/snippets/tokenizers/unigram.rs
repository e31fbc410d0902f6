//! Unigram: all ways to cut a word into known pieces, and the most probable of them.

use language::tokenizer::Unigram;

pub fn main() -> numerics::Result<()> {
    let (text, word) = (data::moby_dick_whole(), "whaling");
    let mut counts = Vec::new(); // of each piece of the word, anywhere in the novel
    for start in 0..word.len() {
        for end in start + 1..=word.len().min(start + 5) {
            let piece = &word[start..end];
            counts.push((piece, text.matches(piece).count() as f64));
        }
    }
    let total: f64 = counts.iter().map(|(_, count)| count).sum();
    let log_p = |count: f64| libm::log(count / total);
    let tokens: Vec<(&str, f64)> = counts.iter().map(|(p, count)| (*p, log_p(*count))).collect();

    let mut ways = Vec::new();
    for cuts in 0..1_u32 << (word.len() - 1) {
        let mut pieces = vec![String::new()];
        for (i, letter) in word.chars().enumerate() {
            if i > 0 && cuts >> (i - 1) & 1 == 1 {
                pieces.push(String::new());
            }
            pieces.last_mut().into_iter().for_each(|piece| piece.push(letter));
        }
        let of = |piece: &String| Some(tokens.iter().find(|(token, _)| token == piece)?.1);
        if let Some(log_p) = pieces.iter().map(of).sum::<Option<f64>>() {
            ways.push((log_p, pieces.join("|")));
        }
    }
    ways.sort_by(|a, b| b.0.total_cmp(&a.0));
    let last = ways.len() - 1;
    let rows = [0, 1, 2, last].map(|i| show::row![i + 1, ways[i].1.as_str(), (ways[i].0, 3)]);
    println!("{}", show::table(&["place", "way to cut", "log probability"], &rows));
    let best = Unigram::new(&tokens)?.pieces(word).join("|");
    println!("found without trying all: {best}");
    Ok(())
}

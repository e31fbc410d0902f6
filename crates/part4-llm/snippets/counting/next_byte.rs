//! What follows q, th and whal in Moby-Dick, counted: three rows of a language model.

use std::cmp::Reverse;

pub fn main() {
    let text = data::moby_dick_whole().as_bytes();
    let (counted, held_out) = text.split_at(text.len() - text.len() / 10);
    println!("bytes counted   {}", show::integer(counted.len()));
    println!("bytes held out  {}", show::integer(held_out.len()));

    let mut rows = Vec::new();
    for context in ["q", "th", "whal"] {
        let n = context.len();
        let mut next = [0_u32; 256]; // one count for each byte
        for window in counted.windows(n + 1) {
            if window.starts_with(context.as_bytes()) {
                next[usize::from(window[n])] += 1;
            }
        }
        let total: u32 = next.iter().sum();
        let mut bytes: Vec<u8> = (0..=255).collect();
        bytes.sort_by_key(|byte| Reverse(next[usize::from(*byte)])); // stable
        for byte in &bytes[..if context == "th" { 5 } else { 2 }] {
            let count = next[usize::from(*byte)];
            let name = format!("\"{}\"", char::from(*byte));
            rows.push(show::row![context, name, count, (f64::from(count) / f64::from(total), 4)]);
        }
    }
    println!("{}", show::table(&["after", "next byte", "count", "probability"], &rows));
}

//! The first merge of two fruits and a scarf, with a pencil and with a program.

use std::collections::HashMap;

pub fn main() {
    let letters: Vec<char> = "banana bandana".chars().collect();
    let mut counts: HashMap<&[char], usize> = HashMap::new();
    for pair in letters.windows(2) {
        *counts.entry(pair).or_insert(0) += 1;
    }
    let most = counts.values().max().copied().unwrap_or(0);

    let times: usize = 4; // yours: how often the most frequent pair occurs
    let tokens_after: usize = 10; // yours: how many tokens are left when it is merged
    println!("               by hand  counted");
    println!("pair           {times:>7}  {most:>7}");
    println!("tokens after   {tokens_after:>7}  {:>7}", letters.len() - most);
}

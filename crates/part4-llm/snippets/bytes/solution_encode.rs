//! Encoding by ranks, written out: the pair that was learned first goes first.

const MERGES: [(&str, &str); 7] =
    [("a", "l"), ("al", "e"), ("h", "ale"), ("w", "hale"), ("a", "t"), ("b", "o"), ("bo", "at")];

pub fn main() {
    for word in ["whaleboats", "halo", "boa"] {
        println!("{word}: {}", encode(word).join("|"));
    }
}

/// The rank of a pair of neighbors: its place in the list.
fn rank(a: &str, b: &str) -> Option<usize> {
    MERGES.iter().position(|&pair| pair == (a, b))
}

fn encode(word: &str) -> Vec<String> {
    let mut tokens: Vec<String> = word.chars().map(String::from).collect();
    // yours: merge the pair of the lowest rank, until no pair has one
    while let Some((_, i)) =
        (1..tokens.len()).filter_map(|i| Some((rank(&tokens[i - 1], &tokens[i])?, i))).min()
    {
        let right = tokens.remove(i);
        tokens[i - 1] += &right;
    }
    tokens
    // end
}

//! Hamming distance of first names: count the places where the letters differ.

pub fn main() {
    for (a, b) in [("marie", "maria"), ("eleanor", "leanora")] {
        let marks = a.chars().zip(b.chars()).map(|(x, z)| if x == z { '=' } else { 'x' });
        let marks: String = marks.collect();
        println!("{a}, {b}: {marks}  Hamming distance {}", different(a, b));
    }
    // zip stops at the end of the shorter name, without a word.
    println!("elizabth, elizabeth: zip and count {}", different("elizabth", "elizabeth"));

    // Ten penguins, Gentoo (1) or not (0): what they are, and what a model predicts.
    let (truth, predicted) = ("0110010010", "0100010110");
    let distance = different(truth, predicted);
    let accuracy = 1.0 - distance as f64 / 10.0;
    println!("{truth}, {predicted}: distance {distance}, accuracy {}", show::fixed(accuracy, 2));
}

fn different(a: &str, b: &str) -> usize {
    a.chars().zip(b.chars()).filter(|(x, z)| x != z).count()
}

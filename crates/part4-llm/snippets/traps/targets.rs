//! One table of byte pairs, the right target, an off-by-one error and three more mistakes.

use std::ops::Range;

pub fn main() {
    let text = data::moby_dick_whole().as_bytes();
    for (name, shift) in [
        ("the next byte", 1),
        ("the same byte", 0),
        ("two bytes on", 2),
        ("the byte before", -1),
        ("1,000 bytes on", 1000),
    ] {
        println!("{name:<15}  {} bits a byte", show::fixed(bits_per_byte(text, shift), 2));
        let (input, target): (Vec<u8>, Vec<u8>) = pairs(text, 23..39, shift).unzip();
        for (side, bytes) in [("input", input), ("target", target)] {
            println!("    {side:<7} \"{}\"", String::from_utf8_lossy(&bytes));
        }
    }
}

/// The bytes at these places, each with its target `shift` places later.
fn pairs(text: &[u8], places: Range<usize>, shift: isize) -> impl Iterator<Item = (u8, u8)> {
    places.map(move |i| (text[i], text[i.saturating_add_signed(shift)]))
}

/// Counts the pairs of the first 1,000,000 bytes, and measures their shares on 100,000 later ones.
fn bits_per_byte(text: &[u8], shift: isize) -> f64 {
    let mut counts = vec![[0.01; 256]; 256]; // a little for what never occurs
    for (byte, target) in pairs(text, 1..1_000_000, shift) {
        counts[usize::from(byte)][usize::from(target)] += 1.0;
    }
    let surprise = |(byte, target): (u8, u8)| {
        let row = &counts[usize::from(byte)];
        -libm::log2(row[usize::from(target)] / row.iter().sum::<f64>())
    };
    pairs(text, 1_010_000..1_110_000, shift).map(surprise).sum::<f64>() / 100_000.0
}

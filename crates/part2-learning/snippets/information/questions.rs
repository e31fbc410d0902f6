//! Four letters sent as zeros and ones: a letter's code is as long as its surprise in bits.

pub fn main() {
    let letters = [
        ("a", "0", 1.0 / 2.0),
        ("b", "10", 1.0 / 4.0),
        ("c", "110", 1.0 / 8.0),
        ("d", "111", 1.0 / 8.0),
    ];
    let (mut mean_length, mut entropy, mut rows) = (0.0, 0.0, Vec::new());
    for (letter, code, p) in letters {
        let surprise_bits = -libm::log2(p);
        mean_length += p * code.len() as f64;
        entropy += p * surprise_bits;
        rows.push(show::row![letter, format!("code {code}"), (p, 3), (surprise_bits, 1)]);
    }
    println!("{}", show::table(&["letter", "sent as", "probability", "surprise, bits"], &rows));
    println!("mean length of a code   {}", show::fixed(mean_length, 2));
    println!("entropy in bits         {}", show::fixed(entropy, 2));
}

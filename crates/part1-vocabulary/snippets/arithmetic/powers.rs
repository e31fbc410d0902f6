//! Powers of two, and the logarithm that takes each one back to its exponent.

pub fn main() {
    let mut rows = Vec::new();
    for exponent in [-2.0, -1.0, 0.0, 0.5, 1.0, 2.0, 3.0, 10.0] {
        let power = libm::exp2(exponent); // 2 to the exponent
        rows.push(show::row![(exponent, 1), (power, 4), (libm::log2(power), 1)]);
    }
    println!("{}\n", show::table(&["exponent", "power of 2", "logarithm of the power"], &rows));

    let (four, eight) = (4.0, 8.0);
    println!("logarithm of 4      {}", show::fixed(libm::log2(four), 1));
    println!("logarithm of 8      {}", show::fixed(libm::log2(eight), 1));
    println!("logarithm of 4 · 8  {}", show::fixed(libm::log2(four * eight), 1));
}

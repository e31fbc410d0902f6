//! A fair die is the most uncertain of all dice; a loaded one has fewer bits.

pub fn main() {
    let dice = [
        ("fair", [1.0 / 6.0; 6]),
        ("loaded", [0.5, 0.1, 0.1, 0.1, 0.1, 0.1]),
        ("two faces", [0.5, 0.5, 0.0, 0.0, 0.0, 0.0]),
    ];
    for (name, p) in dice {
        println!("{name:<9}  {} bits", show::fixed(entropy_bits(p), 4));
    }
}

fn entropy_bits(p: [f64; 6]) -> f64 {
    // yours: the mean surprise of the six faces; a face that never comes adds nothing
    p.iter().filter(|p| **p > 0.0).map(|p| p * -libm::log2(*p)).sum()
    // end
}

//! How unsure is one of a penguin's sex and species? Entropy, in bits and in nats.

use learning::information::{BITS_PER_NAT, entropy_bits, entropy_nats, shares};
use ndarray::{ArrayView1, array};
use numerics::Result;

pub fn main() -> Result<()> {
    let cases = [
        ("a fair coin", array![1.0, 1.0]),
        ("sex", array![165.0, 168.0]),
        ("species", array![152.0, 68.0, 124.0]),
        ("three alike", array![1.0, 1.0, 1.0]),
        ("species on Torgersen", array![52.0, 0.0, 0.0]), // Adelies alone
    ];
    let (mut rows, mut largest) = (Vec::new(), 0.0_f64);
    for (name, counts) in cases {
        let p = shares(&counts)?;
        let row = [by_hand(p.view()), entropy_nats(&p)?];
        largest = largest.max((row[0] - entropy_bits(&p)?).abs());
        let numbers = row.map(|entropy| show::fixed(entropy, 4));
        rows.push([vec![name.to_string()], numbers.to_vec()].concat());
    }
    println!("{}", show::table(&["", "entropy, bits", "nats"], &rows));
    println!("largest difference from the library {} bits", show::fixed(largest, 6));
    println!("1 nat is {} bits", show::fixed(BITS_PER_NAT, 4));
    Ok(())
}

/// Each surprise times how often it comes, added up; what never happens adds nothing.
fn by_hand(p: ArrayView1<'_, f64>) -> f64 {
    p.iter().filter(|p| **p > 0.0).map(|p| p * -libm::log2(*p)).sum()
}

//! How mixed are three species? Gini and entropy before a question and after it.

use ndarray::{Array1, array};

pub fn main() -> numerics::Result<()> {
    let (x, species) = data::penguins_by_species(&["flipper_length_mm"])?;
    let mut groups = [Array1::zeros(3), Array1::zeros(3)];
    for (flipper_mm, species) in x.column(0).iter().zip(&species) {
        groups[usize::from(*flipper_mm > 206.5)][*species] += 1.0;
    }
    let [short, long] = groups;
    let all = &short + &long;
    let mut rows = Vec::new();
    for (name, counts) in [
        ("all penguins", &all),
        ("flipper ≤ 206.5 mm", &short),
        ("flipper > 206.5 mm", &long),
        ("one species", &array![0.0, 0.0, 50.0]),
    ] {
        rows.push(show::row![name, (counts, 0), ([gini(counts), entropy_bits(counts)], 4)]);
    }
    println!("{}", show::table(&["group", "Adelie", "Chinstrap", "Gentoo", "Gini", "bits"], &rows));
    let after = |impurity: fn(&Array1<f64>) -> f64| {
        (short.sum() * impurity(&short) + long.sum() * impurity(&long)) / all.sum()
    };
    println!("after the question: Gini {}", show::fixed(after(gini), 4));
    println!("after the question: {} bits", show::fixed(after(entropy_bits), 4));
    Ok(())
}

fn gini(counts: &Array1<f64>) -> f64 {
    1.0 - counts.iter().map(|n| (n / counts.sum()) * (n / counts.sum())).sum::<f64>()
}

fn entropy_bits(counts: &Array1<f64>) -> f64 {
    let shares = counts.iter().filter(|n| **n > 0.0).map(|n| n / counts.sum());
    shares.map(|p| p * libm::log2(1.0 / p)).sum()
}

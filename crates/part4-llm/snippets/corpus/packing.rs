//! 2,560 paragraphs into rows of 1,024 bytes: padded, one behind the other, and best fit.

use language::corpus::Packing;

pub fn main() -> numerics::Result<()> {
    let paragraphs = data::moby_dick_whole().lines().filter(|text| !text.trim().is_empty());
    // One byte more for the mark that ends a document.
    let lengths: Vec<usize> = paragraphs.map(|text| text.len() + 1).collect();
    let n_bytes: usize = lengths.iter().sum();
    let n_long = lengths.iter().filter(|length| **length > 1024).count();
    println!("documents {}, bytes {n_bytes}, longer than a row {n_long}", lengths.len());

    // By hand, padded: each document begins a row.
    let n_rows: usize = lengths.iter().map(|length| length.div_ceil(1024)).sum();
    let wasted = 1.0 - n_bytes as f64 / (n_rows * 1024) as f64;
    println!("padded by hand: rows {n_rows}, wasted {}", show::fixed(wasted, 4));
    let mut rows = Vec::new();
    for (name, packing) in [
        ("padded", Packing::Padded),
        ("one behind the other", Packing::Concatenated),
        ("best fit", Packing::BestFit),
    ] {
        let packed = packing.pack(&lengths, 1024)?;
        rows.push(show::row![name, packed.rows.len(), (packed.wasted(), 4), packed.n_cut()]);
    }
    println!("{}", show::table(&["packing", "rows", "wasted", "documents cut"], &rows));
    Ok(())
}

//! Pearson's correlation is the cosine similarity of two columns, each minus its mean.

use learning::metrics::pairwise::cosine_similarity;
use ndarray::Array1;
use numerics::stats;

pub fn main() -> numerics::Result<()> {
    let x = data::penguins_matrix(&["bill_depth_mm", "flipper_length_mm"])?;
    let (depth, flipper) = (x.column(0), x.column(1));
    let deeper: Array1<f64> = &depth - stats::mean(depth)?;
    let longer: Array1<f64> = &flipper - stats::mean(flipper)?;

    let raw = cosine_similarity(depth, flipper)?;
    let centered = cosine_similarity(&deeper, &longer)?;
    println!("cosine of the columns            {}", show::fixed(raw, 4));
    println!("cosine of the centered columns  {}", show::fixed(centered, 4));
    println!(
        "correlation                     {}",
        show::fixed(stats::correlation(depth, flipper)?, 4)
    );
    Ok(())
}

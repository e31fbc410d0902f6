//! Pearson's correlation is the cosine similarity of two columns, each minus its mean.

use learning::metrics::pairwise::cosine_similarity;
use numerics::stats;

pub fn main() -> numerics::Result<()> {
    let x = data::penguins_matrix(&["bill_depth_mm", "flipper_length_mm"])?;
    let (depth, flipper) = (x.column(0), x.column(1));
    let (mean_depth, mean_flipper) = (stats::mean(depth)?, stats::mean(flipper)?);
    let deeper = depth.mapv(|d| d - mean_depth);
    let longer = flipper.mapv(|f| f - mean_flipper);

    let raw = cosine_similarity(depth, flipper)?;
    let centered = cosine_similarity(&deeper, &longer)?;
    let correlation = stats::correlation(depth, flipper)?;
    println!("cosine of the columns            {}", show::fixed(raw, 4));
    println!("cosine of the centered columns  {}", show::fixed(centered, 4));
    println!("correlation                     {}", show::fixed(correlation, 4));
    println!("difference of the last two       {}", show::fixed(correlation - centered, 12));
    Ok(())
}

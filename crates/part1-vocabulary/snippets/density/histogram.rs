//! One flock, two histograms: the same bins, moved by half a bin, tell another story.

pub fn main() -> numerics::Result<()> {
    let flippers_mm = data::penguins_column("flipper_length_mm")?;
    for first_mm in [165.0, 167.5] {
        println!("bins of 5 mm, the first from {} mm", show::fixed(first_mm, 1));
        let n_bins = ((236.0_f64 - first_mm) / 5.0) as usize;
        let mut counts = vec![0; n_bins];
        for flipper_mm in &flippers_mm {
            let bin = ((flipper_mm - first_mm) / 5.0) as usize; // `as` cuts off the fraction
            counts[bin.min(n_bins - 1)] += 1; // the last bin also holds its right edge
        }
        let edge = |i| show::fixed(first_mm + 5.0 * i as f64, 1);
        println!("{}", show::bars(&(0..n_bins).map(edge).collect::<Vec<_>>(), &counts, 0, 40));
    }
    Ok(())
}

//! One flock, two histograms: the same bins, moved by half a bin, tell another story.

pub fn main() -> numerics::Result<()> {
    let flipper_mm = data::penguins_column("flipper_length_mm")?;
    for first_edge in [170.0, 172.5] {
        let start = first_edge - 5.0;
        let n_bins = ((236.0_f64 - start) / 5.0).ceil() as usize - 1;
        let mut counts = vec![0; n_bins];
        for x in &flipper_mm {
            let bin = ((x - start) / 5.0) as usize; // `as` cuts off the fraction
            // The last bin also holds its right edge.
            counts[bin.min(n_bins - 1)] += 1;
        }
        let labels: Vec<String> =
            (0..n_bins).map(|i| show::fixed(start + 5.0 * i as f64, 1)).collect();
        println!("bins of 5 mm, one of them starting at {}", show::fixed(first_edge, 1));
        println!("{}", show::bars(&labels, &counts, 0, 40));
    }
    Ok(())
}

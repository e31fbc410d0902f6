//! Two bills, two differences, and three ways to make one number of them.

use learning::metrics::pairwise;
use ndarray::array;

pub fn main() -> numerics::Result<()> {
    // Bill length and bill depth in mm.
    let (adelie, gentoo) = (array![41.1, 17.5], array![45.1, 14.5]);
    let difference = &gentoo - &adelie;
    println!("difference           {} mm", show::vector(&difference, 1));
    let squared: f64 = difference.iter().map(|d| d * d).sum();
    let total: f64 = difference.iter().map(|d| d.abs()).sum();
    let largest = difference.iter().fold(0.0_f64, |largest, d| largest.max(d.abs()));
    println!("Euclidean distance   {} mm", show::fixed(squared.sqrt(), 4));
    println!("  its square        {} mm²", show::fixed(squared, 4));
    println!("Manhattan distance   {} mm", show::fixed(total, 4));
    println!("Chebyshev distance   {} mm", show::fixed(largest, 4));

    let euclidean = pairwise::euclidean_distance(&adelie, &gentoo)?;
    let manhattan = pairwise::manhattan_distance(&adelie, &gentoo)?;
    let chebyshev = pairwise::chebyshev_distance(&adelie, &gentoo)?;
    println!("by the library       {}", show::vector([euclidean, manhattan, chebyshev], 4));
    Ok(())
}

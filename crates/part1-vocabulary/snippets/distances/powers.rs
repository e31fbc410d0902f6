//! The Minkowski distance of the two bills: the larger p, the more the largest difference rules.

use learning::metrics::pairwise::minkowski_distance;
use ndarray::array;

pub fn main() -> numerics::Result<()> {
    // Bill length and bill depth in mm; the differences are 4 and −3.
    let (adelie, gentoo) = (array![41.1, 17.5], array![45.1, 14.5]);
    let mut rows = Vec::new();
    for p in [1.0, 1.5, 2.0, 3.0, 10.0, f64::INFINITY] {
        let distance = minkowski_distance(&adelie, &gentoo, p)?;
        rows.push([show::fixed(p, 1), show::fixed(distance, 4)]);
    }
    println!("{}", show::table(&["p", "distance mm"], &rows));
    Ok(())
}

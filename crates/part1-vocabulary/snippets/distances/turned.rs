//! From distance to similarity: the order turns around, and the ends move.

use learning::metrics::pairwise::euclidean_distance;
use ndarray::array;

pub fn main() -> numerics::Result<()> {
    // Bill length and bill depth in mm.
    let adelie = array![41.1, 17.5];
    let others = [
        ("itself", adelie.clone()),
        ("another Adelie", array![41.1, 17.6]),
        ("a Gentoo", array![45.1, 14.5]),
        ("a long-billed Gentoo", array![59.6, 17.0]),
    ];
    let mut rows = Vec::new();
    for (name, bill) in others {
        let d = euclidean_distance(&adelie, &bill)?;
        rows.push(show::row![name, ([d, 1.0 / (1.0 + d), libm::exp(-d)], 4)]);
    }
    let header = ["compared with", "distance d", "1 / (1 + d)", "e to the −d"];
    println!("{}", show::table(&header, &rows));
    Ok(())
}

//! How many features the short road saves: products of n_features numbers, degree at a time.

use learning::kernels::polynomial_feature_count;

pub fn main() -> numerics::Result<()> {
    let mut rows = Vec::new();
    for (what, n_features) in [("two switches", 2), ("a penguin", 4), ("a digit image", 64)] {
        for degree in [2, 3, 5] {
            let features = polynomial_feature_count(n_features, degree)?;
            // n_features multiplications for x·z, then degree − 1 more for its power.
            let multiplications = n_features + degree - 1;
            rows.push(show::row![what, n_features, degree, features, multiplications]);
        }
    }
    let header = ["one point is", "numbers", "degree", "features of phi", "multiplications of k"];
    println!("{}", show::table(&header, &rows));
    Ok(())
}

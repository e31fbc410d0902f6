//! How many features the short road saves: products of n_features numbers, degree at a time.

use learning::kernels::polynomial_feature_count;

pub fn main() -> numerics::Result<()> {
    let inputs = [("the example above", 2), ("a penguin", 4), ("a digit image", 64)];
    let mut rows = Vec::new();
    for (what, n_features) in inputs {
        for degree in [2, 3, 5] {
            let long_road = polynomial_feature_count(n_features, degree)?;
            // n_features multiplications for x·z, then degree − 1 more for its power.
            let short_road = n_features + degree - 1;
            rows.push(vec![
                what.to_string(),
                n_features.to_string(),
                degree.to_string(),
                show::integer(long_road),
                short_road.to_string(),
            ]);
        }
    }
    let header = ["one point is", "numbers", "degree", "features of phi", "multiplications of k"];
    println!("{}", show::table(&header, &rows));
    Ok(())
}

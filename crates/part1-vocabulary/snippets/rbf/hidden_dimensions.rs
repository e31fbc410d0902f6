//! The RBF kernel has an endless list of features; the first few carry almost everything.

use learning::kernels::rbf_features;

pub fn main() -> numerics::Result<()> {
    let (x, z, gamma) = (0.8, 1.3, 0.5);
    println!("first 5 features of x = 0.8  {}", show::vector(&rbf_features(x, gamma, 5)?, 4));
    println!("first 5 features of z = 1.3  {}", show::vector(&rbf_features(z, gamma, 5)?, 4));

    let k = libm::exp(-gamma * (x - z) * (x - z));
    let mut rows = Vec::new();
    for n_terms in [1, 2, 3, 5, 10, 13, 14] {
        let dot = rbf_features(x, gamma, n_terms)?.dot(&rbf_features(z, gamma, n_terms)?);
        rows.push([n_terms.to_string(), show::fixed(dot, 10), show::fixed(k - dot, 10)]);
    }
    println!("{}", show::table(&["features", "dot product", "still missing"], &rows));
    println!("k(x, z) = {}", show::fixed(k, 10));
    Ok(())
}

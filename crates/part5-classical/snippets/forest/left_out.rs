//! Who is not drawn? The share of samples that a bootstrap sample leaves out.

use numerics::Rng;

pub fn main() -> numerics::Result<()> {
    let mut rows = Vec::new();
    for n in [10, 100, 1000, 10_000] {
        // One draw misses a sample with the chance 1 − 1/n, all n with its n-th power.
        let chance = (0..n).fold(1.0, |chance, _| chance * (1.0 - 1.0 / n as f64));
        let mut drawn = vec![false; n];
        Rng::new(1).choice(n, n)?.into_iter().for_each(|i| drawn[i] = true);
        let left_out = drawn.iter().filter(|drawn| !**drawn).count();
        rows.push(show::row![n, (chance, 4), left_out]);
    }
    println!("{}", show::table(&["samples", "chance", "left out by one draw"], &rows));
    println!("1/e {}", show::fixed(libm::exp(-1.0), 4));
    Ok(())
}

//! A jury whose members are right in 70 of 100 cases: alone together, and copying one another.

pub fn main() {
    let right = 0.7;
    let mut rows = Vec::new();
    for members in [1, 3, 11, 101] {
        // Each for themselves: more than half of them right, summed over all ways.
        let alone = majority(members, right);
        // In 30 of 100 cases all say what the first one says; in the others each for themselves.
        let copying = 0.3 * right + 0.7 * alone;
        rows.push(show::row![members, ([alone, copying], 4)]);
    }
    println!("{}", show::table(&["members", "each for themselves", "30 % copied"], &rows));
}

/// The chance that most of n members are right: C(n, k) pᵏ (1 − p)ⁿ⁻ᵏ, summed over k > n/2.
fn majority(n: usize, p: f64) -> f64 {
    let mut chance = (0..n).fold(1.0, |chance, _| chance * (1.0 - p)); // none is right
    let mut sum = 0.0;
    for k in 1..=n {
        chance *= (n - k + 1) as f64 / k as f64 * p / (1.0 - p); // one more is right
        if 2 * k > n {
            sum += chance;
        }
    }
    sum
}

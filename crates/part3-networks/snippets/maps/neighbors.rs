//! The perplexity of t-SNE: a bandwidth for each picture, at which about 30 others count.

use ndarray::Array1;
use networks::tsne::bandwidth;
use part3_networks::maps::pictures;

pub fn main() -> numerics::Result<()> {
    let (x, y) = pictures();
    let squared = |i: usize| -> Array1<f64> {
        let others = (0..300).filter(|j| *j != i);
        others.map(|j| (&x.row(i) - &x.row(j)).mapv(|gap| gap * gap).sum()).collect()
    };
    let first = squared(0);
    for bandwidth in [0.25, 0.5, 1.0, 2.0, 8.0] {
        let among = show::fixed(perplexity(&first, bandwidth), 1);
        println!("picture 0, bandwidth {}: perplexity {among}", show::fixed(bandwidth, 2));
    }
    let (mut low, mut high) = (0.25, 2.0); // bisection: halve the gap
    while high - low > 1e-9 {
        let middle = 0.5 * (low + high);
        let is_less = perplexity(&first, middle) < 30.0;
        (low, high) = if is_less { (middle, high) } else { (low, middle) };
    }
    println!("picture 0, bandwidth {}: perplexity 30", show::fixed(low, 4));
    let found = (0..300).map(|i| Ok((bandwidth(&squared(i), 30.0)?, y[i])));
    let mut found = found.collect::<numerics::Result<Vec<_>>>()?;
    found.sort_by(|a, b| a.0.total_cmp(&b.0));
    for (name, (bandwidth, class)) in [("least", found[0]), ("greatest", found[299])] {
        println!("{name} of 300  {}, for a {class}", show::fixed(bandwidth, 4));
    }
    Ok(())
}

/// e to the mean surprise in nats.
fn perplexity(squared: &Array1<f64>, bandwidth: f64) -> f64 {
    let near = squared.mapv(|d| libm::exp(-d / (2.0 * bandwidth * bandwidth)));
    let shares = &near / near.sum();
    libm::exp(-shares.mapv(|share| share * libm::log(share)).sum())
}

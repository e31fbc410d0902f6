//! The bootstrap against NumPy and SciPy.

use learning::bootstrap::{Interval, bootstrap, percentile_interval};
use numerics::{Result, Rng, sum};
use testing::message;

const VALUES: [f64; 7] = [1.5, 2.0, 4.0, 8.0, 3.25, 7.0, 0.5];

fn mean(rows: &[usize]) -> Result<f64> {
    let values: Vec<f64> = rows.iter().map(|i| VALUES[*i]).collect();
    Ok(sum::sum(&values) / values.len() as f64)
}

// Recorded from NumPy 2.4 (default_rng(7).choice and np.quantile); SciPy 1.17's bootstrap with
// method="percentile" and the same generator gives the same interval.
#[test]
fn the_bootstrap_gives_numpys_and_scipys_numbers() -> Result<()> {
    let means = bootstrap(7, 1000, &mut Rng::new(7), mean)?;
    assert_eq!(means[..3], [3.5357142857142856, 1.7142857142857142, 5.714285714285714]);
    let interval = percentile_interval(&means, 0.95)?;
    assert!((interval.low - 1.9285714285714286).abs() < 1e-14);
    assert!((interval.high - 5.785714285714286).abs() < 1e-14);
    let interval = Interval { low: 0.0, high: 0.0 };
    assert!(interval.contains(0.0) && !interval.contains(0.1));
    Ok(())
}

#[test]
fn the_bootstrap_has_the_same_bits_for_any_number_of_threads() -> Result<()> {
    let alone = bootstrap(7, 600, &mut Rng::new(3), mean)?;
    for n_threads in [1, 2, 8] {
        let pool = rayon::ThreadPoolBuilder::new().num_threads(n_threads).build();
        let pool = pool.expect("a pool of threads");
        assert_eq!(pool.install(|| bootstrap(7, 600, &mut Rng::new(3), mean))?, alone);
    }
    Ok(())
}

#[test]
fn errors_say_what_was_wrong() {
    assert_eq!(
        message(bootstrap(0, 10, &mut Rng::new(1), mean)),
        "x is empty, but it must hold at least one sample"
    );
    assert_eq!(
        message(bootstrap(7, 0, &mut Rng::new(1), mean)),
        "n_resamples is 0, but it must be at least 1"
    );
    assert_eq!(
        message(percentile_interval(&VALUES, 95.0)),
        "level is 95, but it must be between 0 and 1"
    );
}

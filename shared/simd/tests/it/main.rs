//! A loop compiled for wide vectors gives the bits of the loop compiled for narrow ones.

use numerics::Rng;
use simd::{Wide, widest};
use testing::hostile::Table;

#[test]
fn no_public_function_is_forgotten_or_falls() {
    let mut table = Table::with_traits_of(concat!(env!("CARGO_MANIFEST_DIR"), "/src"));
    table.call("widest", |x: &ndarray::Array1<f64>| Ok(widest(|| x.len())));
    table.call("Wide::widest", |x: &ndarray::Array1<f64>| Ok(Sum(&x.to_vec()).widest()));
    table.finish();
}

/// The sum of the squares below 1e100.
struct Sum<'a>(&'a [f64]);

impl Wide for Sum<'_> {
    type Output = f64;

    #[inline(always)]
    fn run(self) -> f64 {
        self.0.iter().filter(|v| v.abs() < 1e100).fold(0.0, |sum, v| sum + v * v)
    }
}

#[inline(always)]
fn squared_distances(points: &[[f64; 8]], query: &[f64; 8]) -> Vec<f64> {
    points
        .iter()
        .map(|p| p.iter().zip(query).fold(0.0, |sum, (a, b)| sum + (a - b) * (a - b)))
        .collect()
}

#[test]
fn wide_vectors_give_the_bits_of_narrow_ones() {
    let mut rng = Rng::new(1);
    let points: Vec<[f64; 8]> = (0..1000).map(|_| std::array::from_fn(|_| rng.normal())).collect();
    let query = std::array::from_fn(|_| rng.normal());
    let narrow = squared_distances(&points, &query);
    let wide = widest(|| squared_distances(&points, &query));
    assert!(narrow.iter().zip(&wide).all(|(a, b)| a.to_bits() == b.to_bits()));
    let values: Vec<f64> = points.into_iter().flatten().collect();
    assert_eq!(Sum(&values).run().to_bits(), Sum(&values).widest().to_bits());
}

//! Hostile values for clusters, agreement, information and the bootstrap.

use learning::bootstrap::*;
use learning::cluster::k_means;
use learning::information::*;
use learning::metrics::{
    adjusted_rand_index, contingency_table, normalized_mutual_information, rand_index,
    silhouette_samples, silhouette_score,
};
use ndarray::array;
use numerics::Rng;
use testing::hostile::Table;

use super::{Classes, Labels, Matrix, Vector};

pub fn all(t: &mut Table) {
    clusters(t);
    information(t);
    bootstraps(t);
}

fn clusters(t: &mut Table) {
    t.call("k_means", |(x, centers): &(Matrix, Matrix)| k_means(x, centers));
    t.call("contingency_table", |(a, b): &(Labels, Labels)| contingency_table(a, b));
    t.call("rand_index", |(a, b): &(Labels, Labels)| rand_index(a, b));
    t.call("adjusted_rand_index", |(a, b): &(Labels, Labels)| adjusted_rand_index(a, b));
    t.call("normalized_mutual_information", |(a, b): &(Labels, Labels)| {
        normalized_mutual_information(a, b)
    });
    t.call("silhouette_samples", |c: &Classes| silhouette_samples(&c.x, &c.y.to_vec()));
    t.call("silhouette_score", |c: &Classes| silhouette_score(&c.x, &c.y.to_vec()));
    let x = array![[1.0, 2.0], [2.0, 1.5], [8.0, 7.0], [9.0, 9.5]];
    t.scales("silhouette_score", 0, |s| silhouette_score(&(&x * s), &[0, 0, 1, 1]));
    t.scales("k_means", 1, |s| Ok(k_means(&(&x * s), &(&array![[1.0, 1.0], [5.0, 5.0]] * s))?.1));
}

fn information(t: &mut Table) {
    for name in ["cross_entropy_bits", "kl_divergence_bits"] {
        t.documented(name, &["infinite"]);
    }
    t.call("shares", |x: &Vector| shares(x));
    t.call("entropy_bits", |p: &Vector| entropy_bits(p));
    t.call("cross_entropy_bits", |(p, q): &(Vector, Vector)| cross_entropy_bits(p, q));
    t.call("kl_divergence_bits", |(p, q): &(Vector, Vector)| kl_divergence_bits(p, q));
    t.call("mutual_information_bits", |x: &Matrix| mutual_information_bits(x));
    let table = array![[3.0, 1.0], [0.5, 4.0]];
    t.scales("shares", 0, |s| shares(&(&array![1.0, 2.0, 5.0] * s)));
    t.scales("mutual_information_bits", 0, |s| mutual_information_bits(&(&table * s)));
}

fn bootstraps(t: &mut Table) {
    t.call("bootstrap", |&(n, resamples, x): &(usize, usize, f64)| {
        bootstrap(n, resamples.min(3000), &mut Rng::new(7), |rows| {
            Ok(x * (rows.len() as f64 / 8.0).min(1.0))
        })
    });
    t.call("Interval::contains", |&(low, high, x): &(f64, f64, f64)| {
        Ok(Interval { low, high }.contains(x))
    });
    t.call("percentile_interval", |(x, level): &(Vector, f64)| {
        percentile_interval(&x.to_vec(), *level).map(|interval| (interval.low, interval.high))
    });
}

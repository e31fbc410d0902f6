//! Clusters and trees of merges come back as they were, and not from damaged texts.

use classical::cluster::{Agglomerative, Dendrogram, KMeans};
use ndarray::Array2;
use numerics::Rng;
use numerics::estimator::{FitUnsupervised, Predict};

use crate::comes_back;

#[test]
fn k_means_comes_back() {
    let mut rng = Rng::new(1);
    let x: Array2<f64> = rng.normals((60, 3));
    let new: Array2<f64> = rng.normals((20, 3));
    let model = KMeans { n_clusters: 4, ..KMeans::default() }.fit(&x, &mut rng).unwrap();
    let damages = [
        ("\"shape\":[4,3]", "\"shape\":[4,4]"),
        ("\"labels\":[", "\"labels\":[4,"),
        ("\"inertia\":", "\"inertia\":-"),
    ];
    comes_back(&model, |model| model.predict(&new).unwrap(), &damages);
}

#[test]
fn trees_of_merges_come_back() {
    let x: Array2<f64> = Rng::new(2).normals((30, 2));
    let tree = Agglomerative::default().fit(&x).unwrap();
    let first = format!("\"a\":[{},", tree.merges()[0].a);
    let damages = [(&*first, "\"a\":[59,"), ("\"n_samples\":30", "\"n_samples\":31")];
    comes_back(&tree, Dendrogram::n_samples, &damages);
    let alone = Agglomerative::default().fit(&Array2::zeros((1, 2))).unwrap();
    comes_back(&alone, Dendrogram::n_samples, &[]);
}

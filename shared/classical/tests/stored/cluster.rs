//! Clusters and trees of merges come back as they were, and not from damaged texts.

use classical::cluster::{Agglomerative, Dendrogram, KMeans, KMeansModel};
use classical::saved::Saved;
use ndarray::Array2;
use numerics::Rng;
use numerics::estimator::{FitUnsupervised, Predict};

use crate::neighbors::refuses_damage;

#[test]
fn k_means_comes_back() {
    let mut rng = Rng::new(1);
    let x: Array2<f64> = rng.normals((60, 3));
    let new: Array2<f64> = rng.normals((20, 3));
    let model = KMeans { n_clusters: 4, ..KMeans::default() }.fit(&x, &mut rng).unwrap();
    let text = model.to_text().unwrap();
    let again = KMeansModel::from_text(&text).unwrap();
    assert_eq!(again, model);
    assert_eq!(again.predict(&new).unwrap(), model.predict(&new).unwrap());
    refuses_damage::<KMeansModel>(&text, "\"shape\":[4,3]", "\"shape\":[4,4]");
    refuses_damage::<KMeansModel>(&text, "\"labels\":[", "\"labels\":[4,");
    refuses_damage::<KMeansModel>(&text, "\"inertia\":", "\"inertia\":-");
}

#[test]
fn trees_of_merges_come_back() {
    let x: Array2<f64> = Rng::new(2).normals((30, 2));
    let tree = Agglomerative::default().fit(&x).unwrap();
    let text = tree.to_text().unwrap();
    assert_eq!(Dendrogram::from_text(&text).unwrap(), tree);
    let first = tree.merges()[0].a;
    refuses_damage::<Dendrogram>(&text, &format!("\"a\":[{first},"), "\"a\":[59,");
    refuses_damage::<Dendrogram>(&text, "\"n_samples\":30", "\"n_samples\":31");
    let alone = Agglomerative::default().fit(&Array2::zeros((1, 2))).unwrap();
    assert_eq!(Dendrogram::from_text(&alone.to_text().unwrap()).unwrap(), alone);
}

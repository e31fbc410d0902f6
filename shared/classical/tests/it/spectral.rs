//! Spectral clustering, and whether a clustering is real.

use classical::spectral::{Affinity, SpectralClustering};
use classical::validation::{dispersion, gap_statistic, shuffled_null, stability, uniform_null};
use learning::metrics::adjusted_rand_index;
use ndarray::{Array1, Array2, ArrayView2, array};
use numerics::{Result, Rng};
use testing::hostile::Table;
use testing::message;

use crate::mixture::samples;

pub(crate) fn hostile(table: &mut Table) {
    let spectral = |affinity| SpectralClustering { n_clusters: 2, affinity, n_starts: 2 };
    table.call("SpectralClustering::fit", |(x, gamma): &(Array2<f64>, f64)| {
        let model = spectral(Affinity::Rbf { gamma: *gamma }).fit(x, &mut Rng::new(1))?;
        Ok(model.embedding().to_owned())
    });
    table.call("SpectralClustering::fit_view", |(x, k): &(Array2<f64>, usize)| {
        let how = spectral(Affinity::Neighbors { k: *k });
        Ok(how.fit_view(x.view(), &mut Rng::new(1))?.groups().to_owned())
    });
    let of = |a: &Array2<f64>| spectral(Affinity::default()).fit_affinities(a, &mut Rng::new(1));
    table.call("SpectralClustering::fit_affinities", |a: &Array2<f64>| {
        Ok(of(a)?.embedding().to_owned())
    });
    table.call("SpectralModel::groups", |a: &Array2<f64>| Ok(of(a)?.groups().to_owned()));
    table.call("SpectralModel::embedding", |a: &Array2<f64>| Ok(of(a)?.embedding().to_owned()));
    table.call("SpectralModel::laplacian_eigenvalues", |a: &Array2<f64>| {
        Ok(of(a)?.laplacian_eigenvalues().to_owned())
    });
    table.call("uniform_null", |x: &Array2<f64>| uniform_null(x, &mut Rng::new(1)));
    table.call("shuffled_null", |x: &Array2<f64>| shuffled_null(x, &mut Rng::new(1)));
    table.call("dispersion", |(x, groups): &(Array2<f64>, Vec<usize>)| dispersion(x, groups));
    table.call("gap_statistic", |(x, most): &(Array2<f64>, usize)| {
        Ok(gap_statistic(x, *most, 2, &halves, &mut Rng::new(1))?.gaps)
    });
    table.call("GapStatistic::n_clusters", |x: &Array2<f64>| {
        Ok(gap_statistic(x, 2, 2, &halves, &mut Rng::new(1))?.n_clusters())
    });
    table.call("stability", |(x, k, share): &(Array2<f64>, usize, f64)| {
        stability(x, *k, 2, *share, &halves, &mut Rng::new(1))
    });
}

/// A clusterer that cuts the first feature's range into k equal pieces.
fn halves(x: ArrayView2<'_, f64>, k: usize, _: &mut Rng) -> Result<Array1<usize>> {
    let column = x.column(0);
    let low = column.iter().fold(f64::INFINITY, |m, v| m.min(*v));
    let high = column.iter().fold(f64::NEG_INFINITY, |m, v| m.max(*v));
    let piece = |v: &f64| (((v - low) / (high - low) * k as f64) as usize).min(k - 1);
    Ok(column.iter().map(piece).collect())
}

/// Two half moons, `n` samples each.
fn moons(n: usize, noise: f64) -> (Array2<f64>, Vec<usize>) {
    let mut rng = Rng::new(3);
    let y: Vec<usize> = (0..2 * n).map(|i| i % 2).collect();
    let x = Array2::from_shape_fn((2 * n, 2), |(i, j)| {
        let angle = std::f64::consts::PI * (i / 2) as f64 / n as f64;
        let (across, up) = (libm::cos(angle), libm::sin(angle));
        let place = match (y[i], j) {
            (0, 0) => across,
            (0, _) => up,
            (_, 0) => 1.0 - across,
            _ => 0.5 - up,
        };
        place + noise * rng.normal()
    });
    (x, y)
}

// s = SpectralClustering(3, affinity="rbf", gamma=0.5, random_state=0).fit(X): s.labels_
// spectral_embedding(s.affinity_matrix_, n_components=3, drop_first=False)[[0, 25, 59]], up to sign
// the labels of affinity="nearest_neighbors", n_neighbors=6, and the embedding of its graph           (scikit-learn 1.9)
#[test]
fn the_embedding_is_scikit_learn_s() -> Result<()> {
    let x = samples();
    let labels: Vec<usize> = (0..60)
        .map(|i| match i {
            20..=39 => 1,
            41..=55 | 59 => 2,
            _ => 0,
        })
        .collect();
    let how =
        SpectralClustering { n_clusters: 3, affinity: Affinity::Rbf { gamma: 0.5 }, n_starts: 10 };
    let model = how.fit(&x, &mut Rng::new(1))?;
    assert_eq!(adjusted_rand_index(&model.groups().to_vec(), &labels)?, 1.0);
    let recorded = [
        (0, [0.05063838864, 0.013287854224, 0.067590497549]),
        (25, [0.05063838864, 0.054232648034, 0.03229854779]),
        (59, [0.05063838864, 0.076340178737, 0.046046290673]),
    ];
    for (row, wanted) in recorded {
        for (value, wanted) in model.embedding().row(row).iter().zip(wanted) {
            assert!((value.abs() - wanted).abs() < 1e-9, "{row}: {value} and {wanted}");
        }
    }
    assert!(model.laplacian_eigenvalues()[0] < 1e-12);
    let how = SpectralClustering { affinity: Affinity::Neighbors { k: 6 }, ..how };
    let model = how.fit(&x, &mut Rng::new(1))?;
    assert_eq!(adjusted_rand_index(&model.groups().to_vec(), &labels)?, 1.0);
    // The graph has two pieces: two eigenvalues of the Laplacian are 0.
    assert!(model.laplacian_eigenvalues()[1] < 1e-12 && model.laplacian_eigenvalues()[2] > 1e-4);
    Ok(())
}

#[test]
fn moons_are_taken_apart_small_and_large() -> Result<()> {
    // 120: all eigenvectors; 1,200: products with the graph alone.
    for (n, k) in [(100, 10), (600, 10)] {
        let (x, y) = moons(n, 0.05);
        let affinity = Affinity::Neighbors { k };
        let how = SpectralClustering { n_clusters: 2, affinity, ..Default::default() };
        let model = how.fit(&x, &mut Rng::new(1))?;
        let agreement = adjusted_rand_index(&model.groups().to_vec(), &y)?;
        assert!(agreement > 0.95, "{n}: {agreement}");
    }
    Ok(())
}

#[test]
fn known_affinities_and_lonely_samples() -> Result<()> {
    let x = samples();
    let affinities = learning::kernels::rbf_gram(&x, 0.5)?;
    let how =
        SpectralClustering { n_clusters: 3, affinity: Affinity::Rbf { gamma: 0.5 }, n_starts: 10 };
    let by_samples = how.fit(&x, &mut Rng::new(1))?;
    assert_eq!(how.fit_affinities(&affinities, &mut Rng::new(1))?, by_samples);
    // Two pairs and one alone: three pieces.
    let mut ties = Array2::zeros((5, 5));
    for (i, j) in [(0, 1), (2, 3)] {
        ties[[i, j]] = 1.0;
        ties[[j, i]] = 1.0;
    }
    let model = how.fit_affinities(&ties, &mut Rng::new(1))?;
    assert!(model.laplacian_eigenvalues().iter().all(|v| *v < 1e-12));
    let groups = model.groups();
    assert!(groups[0] == groups[1] && groups[2] == groups[3]);
    assert!(groups[0] != groups[2] && groups[4] != groups[0] && groups[4] != groups[2]);
    ties[[0, 2]] = 1.0;
    let told = message(how.fit_affinities(&ties, &mut Rng::new(1)));
    assert_eq!(told, "affinities[2, 0] is 0, but it must be equal to affinities[0, 2] = 1");
    Ok(())
}

#[test]
fn groups_that_are_there_are_found_and_others_not() -> Result<()> {
    let mut rng = Rng::new(1);
    let mut three: Array2<f64> = rng.normals((90, 2));
    for i in 0..90 {
        three[[i, 0]] += 8.0 * (i % 3) as f64;
    }
    let k_means = |x: ArrayView2<'_, f64>, k: usize, rng: &mut Rng| {
        let mut best: Option<(f64, Array1<usize>)> = None;
        for _ in 0..5 {
            let start = rng.choice_without_replacement(x.nrows(), k)?;
            let centers = x.select(ndarray::Axis(0), &start);
            let groups = learning::cluster::k_means(x, &centers)?.0;
            let spread = dispersion(x, &groups.to_vec())?;
            if best.as_ref().is_none_or(|(least, _)| spread < *least) {
                best = Some((spread, groups));
            }
        }
        Ok(best.map(|(_, groups)| groups).unwrap_or_default())
    };
    let gap = gap_statistic(&three, 5, 10, &k_means, &mut rng)?;
    assert_eq!(gap.n_clusters(), 3, "{gap:?}");
    let stays = stability(&three, 3, 5, 0.8, &k_means, &mut rng)?;
    assert!(stays.iter().all(|ari| *ari > 0.9), "{stays:?}");
    let none = uniform_null(&three, &mut rng)?;
    assert_eq!(gap_statistic(&none, 5, 10, &k_means, &mut rng)?.n_clusters(), 1);
    let square: Array2<f64> = rng.uniforms((90, 2));
    let unstable = stability(&square, 3, 10, 0.8, &k_means, &mut rng)?;
    assert!(numerics::stats::mean(&unstable)? < 0.9, "{unstable:?}");
    Ok(())
}

#[test]
fn null_data_keep_what_they_promise() -> Result<()> {
    let x = samples();
    let uniform = uniform_null(&x, &mut Rng::new(1))?;
    let shuffled = shuffled_null(&x, &mut Rng::new(1))?;
    for j in 0..2 {
        let (low, high) =
            x.column(j).iter().fold((f64::MAX, f64::MIN), |(l, h), v| (l.min(*v), h.max(*v)));
        assert!(uniform.column(j).iter().all(|v| (low..=high).contains(v)));
        let sorted = |a: &Array2<f64>| {
            let mut values = a.column(j).to_vec();
            values.sort_by(f64::total_cmp);
            values
        };
        assert_eq!(sorted(&shuffled), sorted(&x));
    }
    assert_ne!(shuffled, x);
    assert_eq!(dispersion(&array![[0.0, 0.0], [2.0, 4.0]], &[7, 7])?, 10.0);
    Ok(())
}

//! Clusters: equal to the simple version and to recorded numbers of scikit-learn and SciPy, edge cases, hostile values.

use classical::cluster::{
    Agglomerative, Dbscan, Hdbscan, KMeans, KMeansModel, Linkage, MiniBatchKMeans, Steps, medoid,
};
use classical::figures::kmeans_steps;
use ndarray::{Array1, Array2, Axis, array, concatenate, s};
use numerics::estimator::{FitUnsupervised, Predict, Transform};
use numerics::{Result, Rng};
use proptest::prelude::*;
use testing::hostile::Table;
use testing::{Outcome, Suite};

use crate::pools::tables;

const LINKAGES: [Linkage; 4] =
    [Linkage::Single, Linkage::Complete, Linkage::Average, Linkage::Ward];

pub fn hostile(table_of_all: &mut Table) {
    let table_of = table_of_all;
    let seeded = |x: &Array2<f64>, k: usize| {
        KMeans { n_clusters: k, n_init: 2, ..KMeans::default() }.fit(x, &mut Rng::new(1))
    };
    table_of.documented("KMeansModel::inertia", &["infinite"]);
    table_of.documented("KMeansModel::transform", &["infinite"]);
    for x in tables() {
        for k in [1, 2, 3, 7] {
            let model = || seeded(&x, k);
            table_of.call("KMeans::fit", |_: &f64| Ok(model()?.centers().clone()));
            table_of.call("KMeansModel::inertia", |_: &f64| Ok(model()?.inertia()));
        }
    }
    table_of.call("KMeans::fit_from", |(x, c): &(Array2<f64>, Array2<f64>)| {
        let how = KMeans { n_clusters: c.nrows(), ..KMeans::default() };
        Ok(how.fit_from(x, c)?.centers().clone())
    });
    table_of.call("KMeans::fit_from_view", |(x, tol): &(Array2<f64>, f64)| {
        let first = x.slice(s![..x.nrows().min(1), ..]);
        let how = KMeans { n_clusters: 1, tol: *tol, ..KMeans::default() };
        Ok(how.fit_from_view(x.view(), first)?.centers().clone())
    });
    table_of.call("KMeans::fit_view", |(x, k): &(Array2<f64>, usize)| {
        let how = KMeans { n_clusters: *k, max_iter: 5, ..KMeans::default() };
        Ok(how.fit_view(x.view(), &mut Rng::new(1))?.centers().clone())
    });
    table_of.call("KMeansModel::predict", |x: &Array2<f64>| {
        seeded(&tables().swap_remove(2), 1).or_else(|_| seeded(x, 1))?.predict(x)
    });
    table_of.call("KMeansModel::transform", |x: &Array2<f64>| seeded(x, 1)?.transform(x));
    table_of.excuse(
        &["KMeansModel::centers", "KMeansModel::labels", "KMeansModel::n_iter"],
        "a field, as it is",
    );
    table_of.excuse(&["KMeansModel::n_distances"], "a field, as it is");
    table_of.call("MiniBatchKMeans::fit", |(x, k): &(Array2<f64>, usize)| {
        let how = MiniBatchKMeans { n_clusters: *k, batch_size: 4, n_steps: 3 };
        Ok(how.fit(x, &mut Rng::new(1))?.centers().clone())
    });
    table_of.call("MiniBatchKMeans::fit_view", |(x, size): &(Array2<f64>, usize)| {
        let how = MiniBatchKMeans { n_clusters: 1, batch_size: *size, n_steps: 2 };
        let small = *size < 100_000;
        let model = || how.fit_view(x.view(), &mut Rng::new(1));
        if small { Ok(model()?.centers().clone()) } else { model().map(|m| m.centers().clone()) }
    });
    table_of.call("MiniBatchKMeans::fit_from", |(x, c): &(Array2<f64>, Array2<f64>)| {
        let how = MiniBatchKMeans { n_clusters: c.nrows(), batch_size: 4, n_steps: 3 };
        Ok(how.fit_from(x, c, &mut Rng::new(1))?.centers().clone())
    });
    table_of.call("kmeans_steps", |(x, k): &(Array2<f64>, usize)| {
        Ok(kmeans_steps(x, *k, 1, 5)?.inertia)
    });
    table_of.call("kmeans_steps", |&half_steps: &usize| {
        Ok(kmeans_steps(&array![[0.0, 1.0], [2.0, 3.0]], 2, 7, half_steps)?.inertia)
    });
    table_of.call("medoid", |x: &Array2<f64>| medoid(x));
    table_of.documented("Dendrogram::merges", &["infinite"]);
    table_of.documented("Dendrogram::linkage_matrix", &["infinite"]);
    table_of.documented("Dendrogram::layout", &["infinite"]);
    for x in tables() {
        for linkage in LINKAGES {
            let tree = || Agglomerative { linkage }.fit(&x);
            table_of.call("Agglomerative::fit", |_: &f64| Ok(tree()?.n_samples()));
            table_of.call("Dendrogram::linkage_matrix", |_: &f64| Ok(tree()?.linkage_matrix()));
            table_of.call("Dendrogram::cut", |k: &usize| tree()?.cut(*k));
            table_of.call("Dendrogram::cut_at", |height: &f64| Ok(tree()?.cut_at(*height)));
            table_of.call("Dendrogram::layout", |_: &f64| {
                Ok(tree()?
                    .layout()
                    .brackets
                    .iter()
                    .map(|b| b.left_x + b.right_x)
                    .collect::<Vec<_>>())
            });
        }
        table_of.call("Dbscan::fit", |&(eps, min_samples): &(f64, usize)| {
            Ok(Dbscan { eps, min_samples }.fit(&x)?.n_noise())
        });
        table_of.call("Hdbscan::fit", |&(min_cluster_size, k): &(usize, usize)| {
            let how = Hdbscan { min_cluster_size, min_samples: (k > 0).then_some(k) };
            Ok(how.fit(&x)?.probabilities().clone())
        });
    }
    table_of.excuse(&["Dendrogram::merges", "Dendrogram::n_samples"], "a field, as it is");
    let density = ["labels", "core_samples", "n_clusters", "n_noise"];
    for name in density {
        table_of.excuse(&[&format!("DensityClusters::{name}")], "a field, or counted from one");
    }
    for name in ["labels", "probabilities", "condensed_tree", "n_clusters", "n_noise"] {
        table_of.excuse(&[&format!("HdbscanModel::{name}")], "a field, or counted from one");
    }
}

/// 500 samples around five places.
fn places() -> Array2<f64> {
    let mut rng = Rng::new(3);
    let centers: Array2<f64> = rng.normals((5, 3)) * 2.0;
    let which: Vec<usize> =
        (0..500).filter_map(|_| rng.integers(0..5_i64).ok()).map(|i| i as usize).collect();
    let noise: Array2<f64> = rng.normals((500, 3));
    centers.select(Axis(0), &which) + noise
}

fn from_first(x: &Array2<f64>, k: usize, how: KMeans) -> Result<KMeansModel> {
    KMeans { n_clusters: k, ..how }.fit_from(x, x.slice(s![..k, ..]))
}

// rng = np.random.default_rng(3); c = rng.standard_normal((5, 3)) * 2; w = rng.integers(0, 5, 500)
// x = c[w] + rng.standard_normal((500, 3)); KMeans(5, init=x[:5], n_init=1).fit(x)          (scikit-learn 1.9.1)
#[test]
fn k_means_is_scikit_learn_s() -> Result<()> {
    let x = places();
    for steps in [Steps::Lloyd, Steps::Hamerly] {
        let model = from_first(&x, 5, KMeans { steps, ..KMeans::default() })?;
        assert_eq!(model.n_iter(), 20);
        assert!((model.inertia() - 1469.162402028193).abs() < 1e-9);
        let recorded = array![5.763480251569098, 0.5197637531751291, -0.6161908629458999];
        assert!((&model.centers().row(0) - &recorded).iter().all(|gap| gap.abs() < 1e-12));
        let mut counts = [0; 5];
        model.labels().iter().for_each(|&label| counts[label] += 1);
        assert_eq!(counts, [50, 113, 52, 100, 185]);
    }
    Ok(())
}

// KMeans(3, init=[[0.], [100.], [1.]], n_init=1).fit([[0.], [1.], [2.], [10.], [11.], [30.]])
#[test]
fn a_center_that_lost_its_samples_goes_to_the_farthest() -> Result<()> {
    let x = array![[0.0], [1.0], [2.0], [10.0], [11.0], [30.0]];
    let how = KMeans { n_clusters: 3, ..KMeans::default() };
    let model = how.fit_from(&x, &array![[0.0], [100.0], [1.0]])?;
    assert_eq!(model.labels(), &array![0, 0, 0, 2, 2, 1]);
    assert_eq!(model.centers(), &array![[1.0], [30.0], [10.5]]);
    assert_eq!((model.inertia(), model.n_iter()), (2.5, 3));
    Ok(())
}

#[test]
fn both_kinds_of_steps_are_the_simple_version() -> Result<()> {
    let (x, mut rng) = (places(), Rng::new(8));
    // One sample so far away that f32 cannot tell the others apart.
    let mut far: Array2<f64> = rng.normals((700, 3));
    far[[699, 1]] = 1e9;
    for (x, k) in [
        (x.clone(), 5),
        (x.clone(), 37),
        (rng.normals((5000, 2)), 11),
        (rng.normals((300, 40)), 1),
        (&rng.normals((2000, 7)) * 1e150, 16),
        (&rng.normals((2000, 7)) * 1e-150 + 1e-150, 9),
        (rng.normals((1500, 4)) + 1e6, 8),
        (far, 6),
        // Whole numbers: many samples lie between two centers.
        (Array2::from_shape_fn((900, 2), |(i, j)| [(i % 30) as f64, (i / 30) as f64][j]), 9),
    ] {
        let start = x.slice(s![..k, ..]).to_owned();
        let (labels, centers) = learning::cluster::k_means(&x, &start)?;
        let size = x.iter().fold(0.0, |size: f64, v| size.max(v.abs()));
        for steps in [Steps::Lloyd, Steps::Hamerly] {
            let how = KMeans { n_clusters: k, tol: 0.0, steps, ..KMeans::default() };
            let model = how.fit_from(&x, &start)?;
            assert_eq!(model.labels(), &labels, "{steps:?}, k = {k}");
            let gaps = (model.centers() - &centers) / size;
            assert!(gaps.iter().all(|gap| gap.abs() < 1e-12), "{steps:?}, k = {k}");
            assert_eq!(&model.predict(&x)?, &labels);
        }
    }
    Ok(())
}

#[test]
fn bounds_leave_out_most_distances() -> Result<()> {
    let x: Array2<f64> = Rng::new(2).normals((20_000, 2));
    let count = |steps| -> Result<(usize, usize)> {
        let model = from_first(&x, 20, KMeans { tol: 0.0, steps, ..KMeans::default() })?;
        Ok((model.n_iter(), model.n_distances()))
    };
    let (lloyd, hamerly) = (count(Steps::Lloyd)?, count(Steps::Hamerly)?);
    assert_eq!(lloyd.0, hamerly.0);
    assert_eq!(lloyd.1, lloyd.0 * 20_000 * 20);
    assert!(hamerly.1 * 3 < lloyd.1, "{} of {}", hamerly.1, lloyd.1);
    Ok(())
}

#[test]
fn k_means_keeps_the_promises() -> Outcome {
    let how = KMeans { n_clusters: 3, n_init: 2, ..KMeans::default() };
    Suite::default().clusterer(|x| {
        KMeans { n_clusters: how.n_clusters.min(x.nrows().max(1)), ..how }.fit(x, &mut Rng::new(1))
    })?;
    Suite::default().transformer(|x| {
        KMeans { n_clusters: how.n_clusters.min(x.nrows().max(1)), ..how }.fit(x, &mut Rng::new(1))
    })
}

#[test]
fn more_starts_are_never_worse() -> Result<()> {
    let x = places();
    let inertia = |n_init| -> Result<f64> {
        Ok(KMeans { n_clusters: 12, n_init, ..KMeans::default() }
            .fit(&x, &mut Rng::new(5))?
            .inertia())
    };
    assert!(inertia(8)? <= inertia(1)?);
    let five = KMeans { n_clusters: 5, ..KMeans::default() }.fit(&x, &mut Rng::new(5))?;
    let few = MiniBatchKMeans { n_clusters: 5, batch_size: 100, n_steps: 60 };
    let few = few.fit(&x, &mut Rng::new(5))?;
    assert!(few.inertia() < 1.1 * five.inertia(), "{} and {}", few.inertia(), five.inertia());
    Ok(())
}

// rng = np.random.default_rng(4); z = linkage(rng.standard_normal((40, 3)), method)           (SciPy 1.17.1)
// z[:, 2].sum(), z[20], (z[:, 0] * (np.arange(39) + 1)).sum(), (z[:, 1] * (np.arange(39) + 1)).sum()
#[test]
fn trees_are_scipy_s() -> Result<()> {
    let x: Array2<f64> = Rng::new(4).normals((40, 3));
    let recorded = [
        (28.122066973335883, [54.0, 57.0, 0.7058127394113352, 5.0], 22194.0, 47351.0),
        (53.09101634239519, [44.0, 51.0, 0.9945141085198315, 4.0], 31367.0, 43381.0),
        (40.198914737152684, [50.0, 54.0, 0.8870965456645477, 5.0], 30956.0, 42929.0),
        (64.06987679962226, [30.0, 45.0, 1.027703167278161, 3.0], 32309.0, 42836.0),
    ];
    for (linkage, (heights, middle, a, b)) in LINKAGES.into_iter().zip(recorded) {
        let z = Agglomerative { linkage }.fit(&x)?.linkage_matrix();
        let weighted =
            |j: usize| z.column(j).iter().zip(1..).map(|(v, i)| v * i as f64).sum::<f64>();
        assert!((z.column(2).sum() - heights).abs() < 1e-12, "{linkage:?}");
        assert!((&z.row(20) - &Array1::from(middle.to_vec())).iter().all(|gap| gap.abs() < 1e-12));
        assert_eq!((weighted(0), weighted(1)), (a, b), "{linkage:?}");
    }
    Ok(())
}

/// Ten points of whole numbers, with many equal distances.
fn tied() -> Array2<f64> {
    array![
        [0.0, 0.0],
        [1.0, 0.0],
        [0.0, 1.0],
        [1.0, 1.0],
        [3.0, 0.0],
        [3.0, 1.0],
        [6.0, 6.0],
        [6.0, 7.0],
        [7.0, 6.0],
        [2.0, 2.0]
    ]
}

// linkage(t, method); dendrogram(linkage(t, "average"), no_plot=True)["leaves"]               (SciPy 1.17.1)
#[test]
fn ties_are_scipy_s() -> Result<()> {
    let pairs = |linkage| -> Result<Vec<[usize; 3]>> {
        let tree = Agglomerative { linkage }.fit(&tied())?;
        Ok(tree.merges().iter().map(|merge| [merge.a, merge.b, merge.size]).collect())
    };
    let single = [[0, 1, 2], [2, 10, 3], [3, 11, 4], [4, 5, 2], [6, 7, 2], [8, 14, 3], [9, 12, 5]];
    assert_eq!(pairs(Linkage::Single)?[..7], single);
    let complete =
        [[0, 1, 2], [2, 3, 2], [4, 5, 2], [6, 7, 2], [10, 11, 4], [8, 13, 3], [9, 12, 3]];
    assert_eq!(pairs(Linkage::Complete)?[..7], complete);
    assert_eq!(pairs(Linkage::Average)?[..7], complete);
    let ward = [[0, 1, 2], [2, 3, 2], [4, 5, 2], [6, 7, 2], [8, 13, 3], [10, 11, 4], [9, 12, 3]];
    assert_eq!(pairs(Linkage::Ward)?[..7], ward);
    let layout = Agglomerative { linkage: Linkage::Average }.fit(&tied())?.layout();
    assert_eq!(layout.leaves, [8, 6, 7, 0, 1, 2, 3, 9, 4, 5]);
    let last = layout.brackets[8]; // SciPy: icoord 12.5 and 66.25, ten to a leaf, the first at 5
    assert_eq!((last.left_x, last.right_x), (0.75, 6.125));
    assert!((last.left_y - 1.2071067811865475).abs() < 1e-15);
    assert!((last.height - 7.540576784062175).abs() < 1e-14);
    Ok(())
}

// t = np.array([[i % 9, i // 9] for i in range(81)], float); z = linkage(t, method); w = np.arange(80) + 1
// (z[:, 0] * w).sum(), (z[:, 1] * w).sum()                                                    (SciPy 1.17.1)
#[test]
fn a_lattice_of_ties_is_scipy_s() -> Result<()> {
    let x = Array2::from_shape_fn((81, 2), |(i, axis)| [i % 9, i / 9][axis] as f64);
    for (linkage, recorded) in [
        (Linkage::Complete, (332_730.0, 350_922.0)),
        (Linkage::Average, (322_208.0, 358_353.0)),
        (Linkage::Single, (173_879.0, 429_761.0)),
    ] {
        let z = Agglomerative { linkage }.fit(&x)?.linkage_matrix();
        let weighted =
            |j: usize| z.column(j).iter().zip(1..).map(|(v, i)| v * i as f64).sum::<f64>();
        assert_eq!((weighted(0), weighted(1)), recorded, "{linkage:?}");
    }
    Ok(())
}

/// The two nearest clusters joined n − 1 times, by looking at all pairs of samples: the definition.
fn merged_by_hand(x: &Array2<f64>, linkage: Linkage) -> Vec<f64> {
    let mut clusters: Vec<Vec<usize>> = (0..x.nrows()).map(|i| vec![i]).collect();
    let gap = |i: usize, j: usize| (&x.row(i) - &x.row(j)).mapv(|v| v * v).sum().sqrt();
    let mean = |c: &[usize]| x.select(Axis(0), c).sum_axis(Axis(0)) / c.len() as f64;
    let far = |a: &[usize], b: &[usize]| {
        let gaps: Vec<f64> = a.iter().flat_map(|&i| b.iter().map(move |&j| gap(i, j))).collect();
        let (m, n) = (a.len() as f64, b.len() as f64);
        match linkage {
            Linkage::Single => gaps.iter().copied().fold(f64::INFINITY, f64::min),
            Linkage::Complete => gaps.iter().copied().fold(0.0, f64::max),
            Linkage::Average => gaps.iter().sum::<f64>() / (m * n),
            Linkage::Ward => {
                ((mean(a) - mean(b)).mapv(|v| v * v).sum() * 2.0 * m * n / (m + n)).sqrt()
            }
        }
    };
    let mut heights = Vec::new();
    while clusters.len() > 1 {
        let mut best = (f64::INFINITY, 0, 0);
        for i in 0..clusters.len() {
            for j in i + 1..clusters.len() {
                let height = far(&clusters[i], &clusters[j]);
                if height < best.0 {
                    best = (height, i, j);
                }
            }
        }
        let joined = clusters.remove(best.2);
        clusters[best.1].extend(joined);
        heights.push(best.0);
    }
    heights
}

#[test]
fn chains_merge_as_the_definition_does() -> Result<()> {
    for n in [1, 2, 3, 70] {
        let x: Array2<f64> = Rng::new(n as u64).normals((n, 2));
        for linkage in LINKAGES {
            let tree = Agglomerative { linkage }.fit(&x)?;
            let heights = merged_by_hand(&x, linkage);
            assert_eq!(tree.merges().len(), heights.len());
            for (merge, height) in tree.merges().iter().zip(heights) {
                assert!((merge.height - height).abs() < 1e-12, "{linkage:?}, n = {n}");
            }
            assert_eq!(tree.cut(n)?, Array1::from_iter(0..n));
            assert_eq!(tree.cut(1)?, Array1::<usize>::zeros(n));
        }
    }
    Ok(())
}

#[test]
fn large_tables_of_short_numbers_cut_the_same_clusters() -> Result<()> {
    // Above 4,096 samples the table is of f32; three far places stay three clusters.
    let x = Array2::from_shape_fn((4200, 2), |(i, j)| {
        (i % 3 * 50) as f64 + libm::sin((i * (j + 2)) as f64)
    });
    let tree = Agglomerative { linkage: Linkage::Average }.fit(&x)?;
    assert_eq!(tree.cut(3)?, Array1::from_iter((0..4200).map(|i| i % 3)));
    assert_eq!(tree.merges()[4198].size, 4200);
    Ok(())
}

/// Two round groups and a square of noise.
fn crowds() -> (Array2<f64>, Rng) {
    let mut rng = Rng::new(5);
    let a: Array2<f64> = rng.normals((60, 2)) * 0.3;
    let b: Array2<f64> = rng.normals((60, 2)) * 0.3 + &array![[2.0, 0.0]];
    let noise: Array2<f64> = rng.uniforms((40, 2)) * 6.0 - 2.0;
    (concatenate![Axis(0), a, b, noise], rng)
}

/// Three groups of different density, and noise.
fn densities() -> (Array2<f64>, Rng) {
    let mut rng = crowds().1;
    let a: Array2<f64> = rng.normals((50, 3)) * 0.3;
    let b: Array2<f64> = rng.normals((80, 3)) + &array![[6.0, 0.0, 0.0]];
    let c: Array2<f64> = rng.normals((60, 3)) * 0.1 + &array![[0.0, 3.0, 0.0]];
    let noise: Array2<f64> = rng.uniforms((30, 3)) * 10.0 - 2.0;
    (concatenate![Axis(0), a, b, c, noise], rng)
}

fn text(labels: &Array1<Option<usize>>) -> String {
    labels.iter().map(|label| label.map_or(".".to_owned(), |label| label.to_string())).collect()
}

// rng = np.random.default_rng(5)
// p = np.vstack([rng.standard_normal((60, 2)) * .3, rng.standard_normal((60, 2)) * .3 + [2, 0], rng.random((40, 2)) * 6 - 2])
// DBSCAN(eps=.3, min_samples=6).fit(p).labels_
// q = np.vstack([rng.standard_normal((50, 3)) * .3, rng.standard_normal((80, 3)) + [6, 0, 0],
//                rng.standard_normal((60, 3)) * .1 + [0, 3, 0], rng.random((30, 3)) * 10 - 2])
// q5 = np.hstack([q, rng.standard_normal((220, 2)) * .2]); DBSCAN(eps=.9, min_samples=5).fit(q5).labels_
#[test]
fn dbscan_is_scikit_learn_s() -> Result<()> {
    let found = Dbscan { eps: 0.3, min_samples: 6 }.fit(&crowds().0)?;
    let recorded = DB;
    assert_eq!(text(found.labels()), recorded);
    assert_eq!(found.core_samples().len(), 108);
    assert_eq!((found.n_clusters(), found.n_noise()), (2, recorded.matches('.').count()));
    let (q, mut rng) = densities();
    let more: Array2<f64> = rng.normals((220, 2)) * 0.2;
    let found = Dbscan { eps: 0.9, min_samples: 5 }.fit(&concatenate![Axis(1), q, more])?;
    assert_eq!(text(found.labels()), D5);
    assert_eq!(found.core_samples().len(), 138);
    Ok(())
}

const DB: &str = "00000000000000000000000000000000000000000000000000000000000011111111111111111111\
     1111111.1111.11111111111111111.11..11111...........0......1...................0.";

const D5: &str = "000000000000000000000000000000000000000000000000001.221222.2.22.222..2..2..2.2.2\
     .2..122.2.22222.2222.1.2.2....11.2221..22..22...2.333333333333333333333333333333\
     333333333333333333333333333333..........................2.2.";

/// DBSCAN by looking at all pairs.
fn dbscan_by_hand(x: &Array2<f64>, eps: f64, min_samples: usize) -> Array1<Option<usize>> {
    let n = x.nrows();
    let near = |i: usize, j: usize| {
        x.row(i).iter().zip(x.row(j)).fold(0.0, |sum, (a, b)| sum + (a - b) * (a - b)) <= eps * eps
    };
    let core: Vec<bool> =
        (0..n).map(|i| (0..n).filter(|&j| near(i, j)).count() >= min_samples).collect();
    let mut labels = Array1::from_elem(n, None);
    let mut next = 0;
    for i in 0..n {
        if labels[i].is_some() || !core[i] {
            continue;
        }
        let mut open = vec![i];
        labels[i] = Some(next);
        while let Some(i) = open.pop().filter(|&i| core[i]).or_else(|| open.pop()) {
            for j in (0..n).filter(|&j| core[i] && near(i, j)) {
                if labels[j].is_none() {
                    labels[j] = Some(next);
                    open.push(j);
                }
            }
        }
        next += 1;
    }
    labels
}

#[test]
fn the_grid_finds_what_all_pairs_find() -> Result<()> {
    let mut rng = Rng::new(6);
    for d in 1..6 {
        let x: Array2<f64> = rng.normals((300, d));
        for eps in [0.01, 0.2, 0.5, 1.0, 20.0] {
            for min_samples in [1, 4, 9] {
                let found = Dbscan { eps, min_samples }.fit(&x)?;
                let wanted = dbscan_by_hand(&x, eps, min_samples);
                assert_eq!(found.labels(), &wanted, "d = {d}, eps = {eps}, {min_samples}");
            }
        }
    }
    // A radius far below the spread, and one far above.
    let far = array![[0.0, 0.0], [1e-9, 0.0], [1e200, 5.0], [1e200, 5.0]];
    let found = Dbscan { eps: 1e-8, min_samples: 2 }.fit(&far)?;
    assert_eq!(found.labels(), &array![Some(0), Some(0), Some(1), Some(1)]);
    assert_eq!(Dbscan { eps: 1e300, min_samples: 2 }.fit(&far)?.n_clusters(), 1);
    Ok(())
}

// HDBSCAN(min_cluster_size=10, copy=True).fit(q), HDBSCAN(min_cluster_size=8, min_samples=3, copy=True).fit(q)
#[test]
fn hdbscan_is_scikit_learn_s() -> Result<()> {
    let x = densities().0;
    let found = Hdbscan { min_cluster_size: 10, min_samples: None }.fit(&x)?;
    assert_eq!(text(found.labels()), H1);
    assert!((found.probabilities().sum() - 144.4606190166205).abs() < 1e-9);
    assert!((found.probabilities()[0] - 0.8449905113243243).abs() < 1e-12);
    let found = Hdbscan { min_cluster_size: 8, min_samples: Some(3) }.fit(&x)?;
    assert_eq!(text(found.labels()), H2);
    assert!((found.probabilities().sum() - 159.2023550493756).abs() < 1e-9);
    assert_eq!((found.n_clusters(), found.n_noise()), (4, H2.matches('.').count()));
    let tree = found.condensed_tree();
    assert_eq!((tree[0].parent, tree[0].size), (None, 220));
    assert!(tree.iter().enumerate().skip(1).all(|(c, it)| it.parent.is_some_and(|p| p < c)));
    Ok(())
}

const H1: &str = "11111111111111111111111111111111111111111111111111000000000000000000000000000000\
     00000000000000000000000000000000000000000000000000222222222222222222222222222222\
     222222222222222222222222222222..............0........0..000.";

const H2: &str = "00000000000000000000000000000000000000000000000000222222222222222222222222222222\
     22222222222222222222222222222222222222222222222222111111111111111111111111111111\
     111111111111111111111111111111333..2.3...32.2.3223.322.22223";

#[test]
fn samples_at_one_place_are_a_cluster() -> Result<()> {
    let x = Array2::from_shape_fn((30, 2), |(i, _)| if i < 20 { 1.0 } else { i as f64 * 7.0 });
    let found = Hdbscan { min_cluster_size: 5, min_samples: Some(3) }.fit(&x)?;
    assert!(found.labels().iter().take(20).all(|label| *label == found.labels()[0]));
    assert!(found.labels()[0].is_some());
    let same = Array2::<f64>::ones((12, 2));
    assert!(Hdbscan::default().fit(&same)?.probabilities().iter().all(|p| p.is_finite()));
    assert_eq!(Dbscan::default().fit(&same)?.n_clusters(), 1);
    assert_eq!(Agglomerative::default().fit(&same)?.merges()[10].height, 0.0);
    Ok(())
}

#[test]
fn the_medoid_is_a_sample() -> Result<()> {
    assert_eq!(medoid(&array![[0.0], [1.0], [2.0], [97.0]])?, 1);
    assert_eq!(medoid(&array![[3.0, 4.0]])?, 0);
    assert_eq!(medoid(&(array![[0.0], [1.0], [2.0], [97.0]] * 1e300))?, 1);
    Ok(())
}

#[test]
fn what_does_not_fit_is_refused() {
    let x = array![[0.0, 1.0], [2.0, 3.0], [4.0, 5.0]];
    let told = |result: Result<()>| result.expect_err("it is refused").to_string();
    let k_means = |how: KMeans, x: &Array2<f64>| how.fit(x, &mut Rng::new(1)).map(drop);
    let mut hole = x.clone();
    hole[[1, 0]] = f64::NAN;
    let two = KMeans { n_clusters: 2, ..KMeans::default() };
    for (error, part) in [
        (
            told(k_means(KMeans::default(), &x)),
            "n_clusters is 8, but it must be from 1 to n_samples = 3",
        ),
        (told(k_means(KMeans { n_clusters: 0, ..two }, &x)), "n_clusters is 0"),
        (told(k_means(KMeans { n_init: 0, ..two }, &x)), "n_init is 0"),
        (told(k_means(KMeans { max_iter: 0, ..two }, &x)), "max_iter is 0"),
        (told(k_means(KMeans { tol: -1.0, ..two }, &x)), "tol is -1"),
        (told(k_means(two, &hole)), "x[1, 0] is NaN"),
        (told(two.fit_from(&x, &array![[0.0, 1.0]]).map(drop)), "centers has 1"),
        (told(two.fit_from(&x, &array![[0.0], [1.0]]).map(drop)), "centers has 1 features"),
        (told(Dbscan { eps: 0.0, min_samples: 2 }.fit(&x).map(drop)), "eps is 0"),
        (told(Dbscan { eps: 1.0, min_samples: 0 }.fit(&x).map(drop)), "min_samples is 0"),
        (told(Dbscan::default().fit(&hole).map(drop)), "x[1, 0] is NaN"),
        (
            told(Hdbscan::default().fit(&x).map(drop)),
            "min_samples is 5, but it must be from 1 to n_samples = 3",
        ),
        (
            told(Hdbscan { min_cluster_size: 1, min_samples: None }.fit(&x).map(drop)),
            "min_cluster_size is 1",
        ),
        (told(Agglomerative::default().fit(&hole).map(drop)), "x[1, 0] is NaN"),
        (
            told(Agglomerative::default().fit(&x).and_then(|tree| tree.cut(4)).map(drop)),
            "n_clusters is 4",
        ),
        (told(medoid(&Array2::zeros((0, 2))).map(drop)), "x is empty"),
    ] {
        assert!(error.contains(part), "{error}");
    }
    let model = two.fit_from(&x, x.slice(s![..2, ..])).expect("a fit");
    let error = model.predict(&array![[1.0]]).expect_err("another number of columns");
    assert!(error.to_string().contains("the model has 2"), "{error}");
}

#[test]
fn views_of_any_layout_give_the_same() -> Result<()> {
    let x = places();
    let wide = Array2::from_shape_fn((500, 6), |(i, j)| x[[i, j / 2]]);
    let strided = wide.slice(s![.., ..;2]);
    let transposed = x.t().as_standard_layout().to_owned();
    for view in [strided, transposed.t()] {
        let start = x.slice(s![..5, ..]);
        let how = KMeans { n_clusters: 5, ..KMeans::default() };
        assert_eq!(how.fit_from(view, start)?, how.fit_from(&x, start)?);
        assert_eq!(Dbscan::default().fit(view)?, Dbscan::default().fit(&x)?);
        assert_eq!(Agglomerative::default().fit(view)?, Agglomerative::default().fit(&x)?);
        assert_eq!(Hdbscan::default().fit(view)?, Hdbscan::default().fit(&x)?);
    }
    Ok(())
}

proptest! {
    #[test]
    fn any_small_table_gives_clusters(
        values in prop::collection::vec(-3_i32..3, 2..60),
        k in 1_usize..6,
        eps in 0.1_f64..4.0,
    ) {
        let n = values.len() / 2;
        let x = Array2::from_shape_fn((n, 2), |(i, j)| f64::from(values[2 * i + j]));
        let k = k.min(n);
        let how = KMeans { n_clusters: k, tol: 0.0, ..KMeans::default() };
        let model = how.fit(&x, &mut Rng::new(1)).unwrap();
        let slow = KMeans { steps: Steps::Lloyd, ..how }.fit(&x, &mut Rng::new(1)).unwrap();
        prop_assert_eq!(model.labels(), slow.labels());
        prop_assert_eq!(&model.predict(&x).unwrap(), model.labels());
        let found = Dbscan { eps, min_samples: 3 }.fit(&x).unwrap();
        prop_assert_eq!(found.labels(), &dbscan_by_hand(&x, eps, 3));
        for linkage in LINKAGES {
            let tree = Agglomerative { linkage }.fit(&x).unwrap();
            let groups = tree.cut(k).unwrap();
            prop_assert_eq!(groups.iter().max(), Some(&(k - 1)));
            prop_assert!(tree.merges().is_sorted_by(|a, b| a.height <= b.height));
        }
        if n >= 5 {
            Hdbscan::default().fit(&x).unwrap();
        }
    }
}

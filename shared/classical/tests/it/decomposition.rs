//! Principal components, kernel principal components, parts and sources: scikit-learn's numbers, edge cases, promises.

use classical::decomposition::{FastIca, KernelPca, Nmf, Pca, PcaModel, PcaSolver, RandomizedPca};
use learning::kernels::Kernel;
use ndarray::{Array1, Array2, ShapeBuilder, array, s};
use numerics::estimator::{FitUnsupervised, InverseTransform, Transform};
use numerics::{Result, Rng, linalg};
use proptest::prelude::*;
use testing::hostile::Table;
use testing::{Suite, assert_close, message};

pub(crate) fn hostile(table: &mut Table) {
    type Pair = (Array2<f64>, Array2<f64>);
    let pca = |n_components, whiten, solver| Pca { n_components, whiten, solver };
    let fitted = |x: &Array2<f64>| Pca::default().fit(x);
    table.call("Pca::fit", |x: &Array2<f64>| {
        let model = pca(None, false, PcaSolver::Auto).fit(x)?;
        Ok((model.components().to_owned(), model.explained_variance().to_owned()))
    });
    table.call("Pca::fit", |(x, k): &(Array2<f64>, usize)| {
        let model = pca(Some(*k), true, PcaSolver::Svd).fit(x)?;
        Ok((model.components().to_owned(), model.explained_variance().to_owned()))
    });
    table.call("Pca::fit", |x: &Array2<f64>| {
        Ok(pca(Some(1), false, PcaSolver::Covariance).fit(x)?.components().to_owned())
    });
    let randomized = |n_components, n_oversamples, n_iterations, x: &Array2<f64>| {
        RandomizedPca { n_components, n_oversamples, n_iterations, whiten: false }
            .fit(x, &mut Rng::new(1))
            .map(|model| (model.components().to_owned(), model.explained_variance().to_owned()))
    };
    table.call("RandomizedPca::fit", |x: &Array2<f64>| randomized(1, 1, 2, x));
    table.call("RandomizedPca::fit_view", |&(a, b, c): &(usize, usize, usize)| {
        randomized(a, b, c, &array![[1.0, 2.0], [3.0, 5.0], [4.0, 4.0]])
    });
    table.call("PcaModel::mean", |x: &Array2<f64>| Ok(fitted(x)?.mean().to_owned()));
    table.call("PcaModel::components", |x: &Array2<f64>| Ok(fitted(x)?.components().to_owned()));
    table.call("PcaModel::explained_variance", |x: &Array2<f64>| {
        Ok(fitted(x)?.explained_variance().to_owned())
    });
    table.call("PcaModel::total_variance", |x: &Array2<f64>| Ok(fitted(x)?.total_variance()));
    table.call("PcaModel::explained_variance_ratio", |x: &Array2<f64>| {
        Ok(fitted(x)?.explained_variance_ratio())
    });
    table.call("PcaModel::singular_values", |x: &Array2<f64>| Ok(fitted(x)?.singular_values()));
    table.call("PcaModel::loadings", |x: &Array2<f64>| Ok(fitted(x)?.loadings()));
    table.call("PcaModel::components_for", |(x, share): &(Array2<f64>, f64)| {
        Ok(fitted(x)?.components_for(*share)?.unwrap_or_default() as f64)
    });
    table
        .call("PcaModel::reconstruction_error", |(x, z): &Pair| fitted(x)?.reconstruction_error(z));
    table.call("PcaModel::transform", |(x, z): &Pair| fitted(x)?.transform(z));
    table.call("PcaModel::inverse_transform", |(x, z): &Pair| fitted(x)?.inverse_transform(z));

    let kernel = Kernel::Rbf { gamma: 1.0 };
    table.call("KernelPca::fit", |(x, n_components): &(Array2<f64>, usize)| {
        let model = KernelPca { n_components: *n_components, kernel }.fit(x)?;
        Ok(model.eigenvalues().to_owned())
    });
    let kernel_fitted = |x: &Array2<f64>| KernelPca { n_components: 1, kernel }.fit(x);
    table.call("KernelPcaModel::eigenvalues", |x: &Array2<f64>| {
        Ok(kernel_fitted(x)?.eigenvalues().to_owned())
    });
    table.call("KernelPcaModel::transform", |(x, z): &Pair| kernel_fitted(x)?.transform(z));

    let nmf = |x: &Array2<f64>| {
        Nmf { n_components: 2, max_steps: 5, ..Nmf::default() }.fit(x, &mut Rng::new(1))
    };
    table.call("Nmf::fit", |x: &Array2<f64>| Ok(nmf(x)?.components().to_owned()));
    table.call("Nmf::fit_view", |&(tolerance, k): &(f64, usize)| {
        let nmf = Nmf { n_components: k, tolerance, max_steps: 3 };
        let x = array![[1.0, 2.0], [0.0, 1.0]];
        Ok(nmf.fit_view(x.view(), &mut Rng::new(1))?.weights().to_owned())
    });
    table.call("Nmf::fit_from", |(w, h): &Pair| {
        let x = array![[1.0, 2.0], [0.0, 1.0]];
        let nmf = Nmf { n_components: 2, max_steps: 5, ..Nmf::default() };
        Ok(nmf.fit_from(&x, w, h)?.components().to_owned())
    });
    table.call("NmfModel::components", |x: &Array2<f64>| Ok(nmf(x)?.components().to_owned()));
    table.call("NmfModel::weights", |x: &Array2<f64>| Ok(nmf(x)?.weights().to_owned()));
    table.call("NmfModel::reconstruction_error", |x: &Array2<f64>| {
        Ok(nmf(x)?.reconstruction_error())
    });
    table.call("NmfModel::n_steps", |x: &Array2<f64>| Ok(nmf(x)?.n_steps()));
    table.call("NmfModel::converged", |x: &Array2<f64>| Ok(usize::from(nmf(x)?.converged())));
    table.call("NmfModel::transform", |(x, z): &Pair| nmf(x)?.transform(z));

    let ica = |x: &Array2<f64>| {
        FastIca { n_components: 1, max_steps: 20, ..FastIca::default() }.fit(x, &mut Rng::new(1))
    };
    table.call("FastIca::fit", |x: &Array2<f64>| Ok(ica(x)?.components().to_owned()));
    table.call("FastIca::fit_view", |&(tolerance, k): &(f64, usize)| {
        let ica = FastIca { n_components: k, tolerance, max_steps: 3 };
        let x = array![[1.0, 2.0], [0.0, 1.0], [5.0, 5.0]];
        Ok(ica.fit_view(x.view(), &mut Rng::new(1))?.components().to_owned())
    });
    table.call("FastIca::fit_from", |(x, w): &Pair| {
        Ok(FastIca { max_steps: 20, ..FastIca::default() }.fit_from(x, w)?.mixing().to_owned())
    });
    table.call("FastIcaModel::components", |x: &Array2<f64>| Ok(ica(x)?.components().to_owned()));
    table.call("FastIcaModel::mixing", |x: &Array2<f64>| Ok(ica(x)?.mixing().to_owned()));
    table.call("FastIcaModel::n_steps", |x: &Array2<f64>| Ok(ica(x)?.n_steps()));
    table.call("FastIcaModel::converged", |x: &Array2<f64>| Ok(usize::from(ica(x)?.converged())));
    table.call("FastIcaModel::transform", |(x, z): &Pair| ica(x)?.transform(z));
    table.call("FastIcaModel::inverse_transform", |(x, z): &Pair| ica(x)?.inverse_transform(z));
}

/// rng = np.random.default_rng(5)
/// x = rng.standard_normal((40,3)) @ np.array([[3.,1,0,2],[0,1,1,0],[.5,0,2,1]]) + 10 + 0.1*rng.standard_normal((40,4))
fn samples() -> Array2<f64> {
    let mut rng = Rng::new(5);
    let hidden: Array2<f64> = rng.normals((40, 3));
    let noise: Array2<f64> = rng.normals((40, 4));
    hidden.dot(&array![[3.0, 1.0, 0.0, 2.0], [0.0, 1.0, 1.0, 0.0], [0.5, 0.0, 2.0, 1.0]])
        + 10.0
        + noise * 0.1
}

fn with(n_components: usize, solver: PcaSolver) -> Pca {
    Pca { n_components: Some(n_components), solver, ..Pca::default() }
}

// p = PCA(3).fit(x): explained_variance_, explained_variance_ratio_, components_[1], transform(x)[7], singular_values_
// PCA(2, whiten=True): transform(x)[7], inverse_transform(…)[7]; PCA(3, svd_solver="full").fit(x.T)  (scikit-learn 1.9)
#[test]
fn principal_components_are_scikit_learn_s() -> Result<()> {
    let x = samples();
    for solver in [PcaSolver::Auto, PcaSolver::Covariance, PcaSolver::Svd] {
        let model = with(3, solver).fit(&x)?;
        let near = |got: &Array1<f64>, wanted: &[f64]| assert_close(got, wanted, 1e-10);
        near(model.explained_variance(), &[13.145949691444, 2.867856236592, 0.826970636119]);
        let ratios = [0.780328697865, 0.170232700968, 0.049088041169];
        near(&model.explained_variance_ratio(), &ratios);
        near(&model.singular_values(), &[22.642703857232, 10.575745516373, 5.679071650249]);
        let second = [-0.267557053534, 0.036906079369, 0.958654588955, 0.089624458077];
        near(&model.components().row(1).to_owned(), &second);
        let seventh = [2.32828117516, -0.966456206876, 0.122059062105];
        near(&model.transform(&x)?.row(7).to_owned(), &seventh);
        let whitening = Pca { whiten: true, ..with(2, solver) }.fit(&x)?;
        let white = whitening.transform(&x)?;
        near(&white.row(7).to_owned(), &[0.642154372122, -0.570694242608]);
        let back = [11.238294007916, 10.530783388637, 8.750525549013, 10.427629239093];
        near(&whitening.inverse_transform(&white)?.row(7).to_owned(), &back);
        let wide = with(3, solver).fit(x.t())?;
        near(wide.explained_variance(), &[63.264065036241, 16.686384516177, 0.658073755656]);
        let first = [-1.406259482964, 6.048563929312, 0.131375789961];
        near(&wide.transform(x.t())?.row(1).to_owned(), &first);
    }
    Ok(())
}

/// The covariance by numerics, and its eigenvectors by Jacobi's rotations.
fn by_hand(x: &Array2<f64>, k: usize) -> Result<(Array1<f64>, Array2<f64>)> {
    let eigen = linalg::symmetric_eigen(&numerics::stats::covariance_matrix(x, 1)?)?;
    Ok((eigen.values.slice(s![..k]).to_owned(), eigen.vectors.slice(s![.., ..k]).t().to_owned()))
}

fn largest_gap(a: &Array2<f64>, b: &Array2<f64>) -> f64 {
    (a - b).iter().fold(0.0, |most: f64, v| most.max(v.abs()))
}

#[test]
fn the_fast_way_is_the_readable_one() -> Result<()> {
    // Every number of columns up to two panels and beyond, rows around a block and a portion; few and all components.
    for (n, d) in [(2, 1), (40, 7), (127, 8), (128, 9), (1025, 16), (3000, 19), (900, 41)] {
        let mut rng = Rng::new(3);
        let spread = Array1::from_shape_fn(d, |j| 1.0 + j as f64);
        let x = rng.normals((n, d)) * &spread + 1000.0;
        for k in [1, d.div_ceil(5), d] {
            let model = with(k, PcaSolver::Covariance).fit(&x)?;
            let (values, vectors) = by_hand(&x, k)?;
            assert_close(model.explained_variance(), values.as_slice().unwrap_or(&[]), 1e-10);
            assert!(largest_gap(model.components(), &vectors) < 1e-7, "{n} × {d}, {k}");
            let random = RandomizedPca { n_components: k, n_iterations: 60, ..Default::default() };
            let random = random.fit(&x, &mut Rng::new(1))?;
            assert!(largest_gap(random.components(), &vectors) < 1e-6, "{n} × {d}, {k}");
            assert_close(random.explained_variance(), values.as_slice().unwrap_or(&[]), 1e-8);
            assert!((random.total_variance() / model.total_variance() - 1.0).abs() < 1e-12);
        }
    }
    Ok(())
}

#[test]
fn every_memory_layout_gives_the_same_model() -> Result<()> {
    let x = samples();
    let model = with(2, PcaSolver::Covariance).fit(&x)?;
    let mut fortran = Array2::zeros(x.dim().f());
    fortran.assign(&x);
    assert_eq!(with(2, PcaSolver::Covariance).fit(&fortran)?, model);
    let wide = Array2::from_shape_fn((80, 8), |(i, j)| x[[i / 2, j / 2]]);
    assert_eq!(with(2, PcaSolver::Covariance).fit(wide.slice(s![..;2, ..;2]))?, model);
    Ok(())
}

#[test]
fn many_features_and_equal_variances() -> Result<()> {
    // 300 features: inverse iteration for the first, QL for all; both orthonormal and the same.
    let mut rng = Rng::new(2);
    let x: Array2<f64> = rng.normals((400, 300));
    let few = with(5, PcaSolver::Covariance).fit(&x)?;
    let all = Pca { solver: PcaSolver::Covariance, ..Pca::default() }.fit(&x)?;
    assert!(largest_gap(few.components(), &all.components().slice(s![..5, ..]).to_owned()) < 1e-9);
    let identity = all.components().dot(&all.components().t());
    assert!(largest_gap(&identity, &Array2::eye(300)) < 1e-12);
    // 40 directions of exactly the same variance, and 60 of none.
    let mut same: Array2<f64> = Array2::zeros((80, 100));
    for i in 0..40 {
        same[[2 * i, i]] = 1.0;
        same[[2 * i + 1, i]] = -1.0;
    }
    for k in [10, 40, 80] {
        let model = with(k, PcaSolver::Covariance).fit(&same)?;
        let identity = model.components().dot(&model.components().t());
        assert!(largest_gap(&identity, &Array2::eye(k)) < 1e-10, "{k}");
        assert!((model.explained_variance()[9] - 2.0 / 79.0).abs() < 1e-12);
    }
    Ok(())
}

#[test]
fn what_pca_keeps_and_loses() -> Result<()> {
    let x = samples();
    let model = with(2, PcaSolver::Auto).fit(&x)?;
    let lost = model.total_variance() - model.explained_variance().sum();
    assert!((model.reconstruction_error(&x)? - lost * 39.0 / 40.0).abs() < 1e-10);
    assert_eq!(model.components_for(0.78)?, Some(1));
    assert_eq!(model.components_for(0.9)?, Some(2));
    assert_eq!(model.components_for(0.99)?, None);
    let all = Pca::default().fit(&x)?;
    assert_eq!(all.components_for(1.0)?, Some(4));
    // The loadings of all components give the covariances again.
    let covariance = numerics::stats::covariance_matrix(&x, 1)?;
    assert!(largest_gap(&all.loadings().dot(&all.loadings().t()), &covariance) < 1e-10);
    // A constant column changes nothing.
    let mut wider = Array2::from_elem((40, 5), 3.0);
    wider.slice_mut(s![.., ..4]).assign(&x);
    let constant = with(2, PcaSolver::Auto).fit(&wider)?;
    assert_close(constant.explained_variance(), &model.explained_variance().to_vec(), 1e-10);
    Ok(())
}

#[test]
fn pca_refuses_what_it_cannot_do() {
    let pca = Pca::default();
    let x = array![[1.0, 2.0], [2.0, 4.0], [3.0, 6.0]];
    let told = |x: &Array2<f64>| message(pca.fit(x));
    assert_eq!(told(&Array2::zeros((0, 2))), "x is empty, but it must hold at least one sample");
    assert_eq!(told(&Array2::zeros((2, 0))), "x is empty, but it must hold at least one feature");
    assert_eq!(told(&Array2::zeros((1, 2))), "n_samples is 1, but it must be at least 2");
    assert_eq!(
        told(&array![[1.0, f64::NAN], [2.0, 1.0]]),
        "x[0, 1] is NaN, but every number must be finite"
    );
    assert!(told(&array![[1e300, 1.0], [-1e300, 1.0]]).contains("leaves the range of f64"));
    assert_eq!(
        message(with(3, PcaSolver::Auto).fit(&x)),
        "n_components is 3, but it must be from 1 to n_features = 2"
    );
    let whiten = Pca { whiten: true, ..Pca::default() };
    assert!(message(whiten.fit(&x)).contains("above zero (up to rounding) for whitening"));
    let model = pca.fit(&x).unwrap_or_else(|error| panic!("{error}"));
    assert_eq!(
        message(model.transform(&array![[1.0]])),
        "x has 1 features and the model has 2, but they must have equally many"
    );
}

#[test]
fn all_keep_the_promises_of_estimators() {
    let suite = Suite::default();
    let of = |solver| move |x: ndarray::ArrayView2<'_, f64>| with(2, solver).fit(x);
    suite.transformer(of(PcaSolver::Auto)).unwrap_or_else(|broken| panic!("{broken}"));
    suite.transformer(of(PcaSolver::Svd)).unwrap_or_else(|broken| panic!("{broken}"));
    suite.invertible(|x| Pca::default().fit(x)).unwrap_or_else(|broken| panic!("{broken}"));
    suite
        .transformer(|x| RandomizedPca::default().fit(x, &mut Rng::new(1)))
        .unwrap_or_else(|broken| panic!("{broken}"));
    suite
        .transformer(|x| KernelPca { n_components: 2, kernel: Kernel::Rbf { gamma: 0.1 } }.fit(x))
        .unwrap_or_else(|broken| panic!("{broken}"));
    suite
        .transformer(|x| FastIca::default().fit(x, &mut Rng::new(1)))
        .unwrap_or_else(|broken| panic!("{broken}"));
    Suite { positive: true, ..suite }
        .transformer(|x| Nmf::default().fit(x, &mut Rng::new(1)))
        .unwrap_or_else(|broken| panic!("{broken}"));
}

// k = KernelPCA(3, kernel="rbf", gamma=0.05).fit(x): eigenvalues_, transform(x)[7], transform(x[:2] + 1)[1]
#[test]
fn kernel_components_are_scikit_learn_s() -> Result<()> {
    let x = samples();
    let kernel = Kernel::Rbf { gamma: 0.05 };
    let model = KernelPca { n_components: 3, kernel }.fit(&x)?;
    assert_close(model.eigenvalues(), &[7.973885845489, 5.212357018868, 3.114701858297], 1e-10);
    let seventh = [-0.492306275233, -0.041052876286, 0.295314301909];
    assert_close(model.transform(&x)?.row(7), &seventh, 1e-10);
    let new = x.slice(s![..2, ..]).to_owned() + 1.0;
    let first = [-0.475748872149, 0.243843668791, -0.34731920221];
    assert_close(model.transform(&new)?.row(1), &first, 1e-10);
    // With the linear kernel they are the principal components.
    let linear = KernelPca { n_components: 2, kernel: Kernel::Linear }.fit(&x)?;
    let plain = with(2, PcaSolver::Auto).fit(&x)?;
    let (a, b) = (linear.transform(&x)?, plain.transform(&x)?);
    let sizes = |a: &Array2<f64>| a.mapv(f64::abs);
    assert!(largest_gap(&sizes(&a), &sizes(&b)) < 1e-9);
    let told = message(KernelPca { n_components: 5, kernel: Kernel::Linear }.fit(&x));
    assert!(told.starts_with("the variance along component 4 is 0 up to rounding"), "{told}");
    Ok(())
}

#[test]
fn kernels_from_wide_to_narrow_have_eigenvectors() -> Result<()> {
    // A wide kernel's Gram matrix has few eigenvalues above rounding, and a hundred that are rounding alone.
    let x: Array2<f64> = Rng::new(5).normals((120, 2)) * 2.0;
    for gamma in [1e-4, 0.01, 0.5, 50.0] {
        for n_components in [1, 3] {
            let kernel = Kernel::Rbf { gamma };
            let model = KernelPca { n_components, kernel }.fit(&x)?;
            let gram = learning::kernels::rbf_gram(&x, gamma)?;
            let means = gram.sum_axis(ndarray::Axis(0)) / 120.0;
            let all = means.sum() / 120.0;
            let centered = Array2::from_shape_fn((120, 120), |(i, j)| {
                gram[[i, j]] - means[i] - means[j] + all
            });
            let eigen = linalg::symmetric_eigen(&((&centered + &centered.t()) * 0.5))?;
            for (found, wanted) in model.eigenvalues().iter().zip(&eigen.values) {
                assert!((found - wanted).abs() < 1e-12 * eigen.values[0], "{gamma}: {found}");
            }
        }
    }
    Ok(())
}

/// rng = np.random.default_rng(6); X = rng.random((12,3)) @ rng.random((3,7)); W = rng.random((12,3)); H = rng.random((3,7))
fn parts() -> (Array2<f64>, Array2<f64>, Array2<f64>) {
    let mut rng = Rng::new(6);
    let (a, b): (Array2<f64>, Array2<f64>) = (rng.uniforms((12, 3)), rng.uniforms((3, 7)));
    (a.dot(&b), rng.uniforms((12, 3)), rng.uniforms((3, 7)))
}

// m = NMF(3, init="custom", solver="cd", max_iter=25, tol=0); m.fit_transform(X, W=W.copy(), H=H.copy())[4],
// m.components_[1], m.reconstruction_err_; with max_iter=1000, tol=1e-4: m.n_iter_, m.reconstruction_err_
#[test]
fn parts_are_scikit_learn_s() -> Result<()> {
    let (x, w, h) = parts();
    let nmf = Nmf { n_components: 3, tolerance: 0.0, max_steps: 25 };
    let model = nmf.fit_from(&x, &w, &h)?;
    let wanted = [0.496962337317, 0.33585078319, 0.661270259051];
    assert_close(model.weights().row(4), &wanted, 1e-10);
    let wanted = [
        0.904344966965,
        0.199097522343,
        0.861347426323,
        0.432438337071,
        0.305406876045,
        0.836727480072,
        0.044742678589,
    ];
    assert_close(model.components().row(1), &wanted, 1e-10);
    assert!((model.reconstruction_error() - 0.00660536744579733).abs() < 1e-10);
    assert!(!model.converged());
    let model = Nmf { tolerance: 1e-4, max_steps: 1000, ..nmf }.fit_from(&x, &w, &h)?;
    assert_eq!((model.n_steps(), model.converged()), (40, true));
    assert!((model.reconstruction_error() - 0.0007996040642862523).abs() < 1e-10);
    // New samples: the weights that were found are found again.
    let again = Nmf { tolerance: 1e-9, max_steps: 5000, ..nmf }.fit_from(&x, &w, &h)?;
    assert!(largest_gap(&again.transform(&x)?, again.weights()) < 1e-4);
    Ok(())
}

#[test]
fn no_step_of_nmf_makes_it_worse() -> Result<()> {
    let (x, w, h) = parts();
    let mut before = f64::INFINITY;
    for max_steps in 1..30 {
        let nmf = Nmf { n_components: 3, tolerance: 0.0, max_steps };
        let error = nmf.fit_from(&x, &w, &h)?.reconstruction_error();
        assert!(error <= before, "{max_steps}");
        before = error;
    }
    let told = message(Nmf::default().fit(&array![[1.0, -2.0]], &mut Rng::new(1)));
    assert_eq!(told, "x[0, 1] is -2, but it must be zero or positive");
    Ok(())
}

// rng = np.random.default_rng(8); S = rng.random((300,3)) - 0.5; S[:,1] = np.sign(S[:,1]) * S[:,1]**2
// A = rng.standard_normal((3,4)); X = S @ A + 2; w0 = rng.standard_normal((3,3))
// i = FastICA(3, w_init=w0, tol=1e-8, whiten="unit-variance", whiten_solver="svd").fit(X): n_iter_, components_, transform(X)[5]
#[test]
fn sources_are_scikit_learn_s() -> Result<()> {
    let mut rng = Rng::new(8);
    let mut sources: Array2<f64> = rng.uniforms((300, 3)) - 0.5;
    sources.column_mut(1).mapv_inplace(|v| v.signum() * v * v);
    let mixing: Array2<f64> = rng.normals((3, 4));
    let x = sources.dot(&mixing) + 2.0;
    let start: Array2<f64> = rng.normals((3, 3));
    let ica = FastIca { n_components: 3, tolerance: 1e-8, max_steps: 200 };
    let model = ica.fit_from(&x, &start)?;
    assert_eq!((model.n_steps(), model.converged()), (8, true));
    let wanted = [
        [8.007169510533, 4.800483442114, -1.148862281674, 0.480751544306],
        [4.350167003167, 6.927571962363, -4.579963388429, -3.913867194947],
        [0.688182301528, 4.48380245278, -3.542502970219, -1.502454591951],
    ];
    for (row, wanted) in model.components().rows().into_iter().zip(&wanted) {
        assert_close(row, wanted, 1e-6);
    }
    let found = model.transform(&x)?;
    assert_close(found.row(5), &[-0.494160298324, -0.423001117007, -0.268917398535], 1e-7);
    // Mixed again, they are the samples; each is one of the sources, up to sign and size.
    assert!(largest_gap(&model.inverse_transform(&found)?, &x) < 1e-9);
    for source in sources.columns() {
        let best = found
            .columns()
            .into_iter()
            .map(|f| numerics::stats::correlation(f, source).unwrap_or(0.0).abs());
        assert!(best.fold(0.0, f64::max) > 0.98);
    }
    Ok(())
}

proptest! {
    #[test]
    fn no_samples_make_pca_fall(n in 1_usize..9, d in 1_usize..9, k in 0_usize..9, seed in 0_u64..1000) {
        let mut rng = Rng::new(seed);
        let x: Array2<f64> = rng.normals((n, d)) * libm::pow(10.0, (seed % 300) as f64 - 150.0);
        for solver in [PcaSolver::Covariance, PcaSolver::Svd] {
            let fitted: Result<PcaModel> = with(k, solver).fit(&x);
            if let Ok(model) = fitted {
                let identity = model.components().dot(&model.components().t());
                prop_assert!(largest_gap(&identity, &Array2::eye(k)) < 1e-9);
            }
        }
    }
}

//! Gaussian mixtures: the plain steps, scikit-learn's numbers, edge cases, promises.

use classical::mixture::{Covariance, GaussianMixture, GaussianMixtureModel, MixtureStart};
use ndarray::{Array1, Array2, array, s};
use numerics::estimator::{Predict, PredictProba};
use numerics::{Result, Rng, linalg};
use testing::hostile::Table;
use testing::{Suite, assert_close, message};

pub(crate) fn hostile(table: &mut Table) {
    type Pair = (Array2<f64>, Array2<f64>);
    let fit = |x: &Array2<f64>| {
        let mixture = GaussianMixture { n_components: 2, max_steps: 5, ..Default::default() };
        mixture.fit(x, &mut Rng::new(1))
    };
    let parts =
        |model: GaussianMixtureModel| (model.weights().to_owned(), model.means().to_owned());
    table.call("GaussianMixture::fit", |x: &Array2<f64>| fit(x).map(parts));
    table.call("GaussianMixture::fit_view", |&(tolerance, regularization): &(f64, f64)| {
        let mixture =
            GaussianMixture { n_components: 2, tolerance, regularization, ..Default::default() };
        let x = array![[0.0], [1.0], [1.5], [8.0], [9.0]];
        mixture.fit_view(x.view(), &mut Rng::new(1)).map(parts)
    });
    table.call("GaussianMixture::fit_from", |(x, means): &Pair| {
        let d = means.ncols();
        let start = MixtureStart {
            weights: Array1::from_elem(2, 0.5),
            means: means.clone(),
            covariances: vec![Array2::eye(d), Array2::eye(d)],
        };
        let mixture = GaussianMixture { n_components: 2, max_steps: 3, ..Default::default() };
        mixture.fit_from(x, &start).map(parts)
    });
    table.call("GaussianMixtureModel::weights", |x: &Array2<f64>| Ok(fit(x)?.weights().to_owned()));
    table.call("GaussianMixtureModel::means", |x: &Array2<f64>| Ok(fit(x)?.means().to_owned()));
    table.call("GaussianMixtureModel::covariances", |x: &Array2<f64>| {
        Ok(fit(x)?.covariances().swap_remove(0))
    });
    table.call("GaussianMixtureModel::log_likelihoods", |x: &Array2<f64>| {
        Ok(fit(x)?.log_likelihoods().to_vec())
    });
    table.call("GaussianMixtureModel::converged", |x: &Array2<f64>| {
        Ok(usize::from(fit(x)?.converged()))
    });
    table.call("GaussianMixtureModel::n_parameters", |x: &Array2<f64>| Ok(fit(x)?.n_parameters()));
    table.call("GaussianMixtureModel::log_density", |(x, z): &Pair| fit(x)?.log_density(z));
    table.call("GaussianMixtureModel::log_likelihood", |(x, z): &Pair| fit(x)?.log_likelihood(z));
    table.call("GaussianMixtureModel::bic", |(x, z): &Pair| fit(x)?.bic(z));
    table.call("GaussianMixtureModel::aic", |(x, z): &Pair| fit(x)?.aic(z));
    table.call("GaussianMixtureModel::sample", |(x, n): &(Array2<f64>, usize)| {
        Ok(fit(x)?.sample(*n, &mut Rng::new(1))?.0)
    });
    table.call("GaussianMixtureModel::predict", |(x, z): &Pair| fit(x)?.predict(z));
    table.call("GaussianMixtureModel::predict_proba", |(x, z): &Pair| fit(x)?.predict_proba(z));
}

/// rng = np.random.default_rng(9); X = rng.standard_normal((60,2)); X[20:40] += [4,1]; X[40:] = X[40:]*[0.3,2] + [-3,3]
pub fn samples() -> Array2<f64> {
    let mut x: Array2<f64> = Rng::new(9).normals((60, 2));
    let mut second = x.slice_mut(s![20..40, ..]);
    second += &array![4.0, 1.0];
    let third = &x.slice(s![40.., ..]) * &array![0.3, 2.0] + array![-3.0, 3.0];
    x.slice_mut(s![40.., ..]).assign(&third);
    x
}

fn start(x: &Array2<f64>) -> MixtureStart {
    MixtureStart {
        weights: array![0.5, 0.3, 0.2],
        means: x.select(ndarray::Axis(0), &[0, 25, 50]),
        covariances: vec![Array2::eye(2) * 2.0; 3],
    }
}

fn six_steps(covariance: Covariance) -> GaussianMixture {
    GaussianMixture {
        n_components: 3,
        covariance,
        tolerance: 0.0,
        max_steps: 6,
        ..Default::default()
    }
}

struct Recorded {
    covariance: Covariance,
    log_likelihoods: [f64; 6],
    weights: [f64; 3],
    mean: [f64; 2],
    first_covariance: [f64; 4],
    bic_aic: [f64; 2],
    log_density: f64,
}

// g = GaussianMixture(3, covariance_type=…, weights_init=[.5,.3,.2], means_init=X[[0,25,50]], precisions_init=… (of 2·I),
//   tol=0, max_iter=6, init_params="random_from_data").fit(X)                                            (scikit-learn 1.9)
// g.lower_bounds_, g.weights_, g.means_[2], g.covariances_[0], g.bic(X), g.aic(X), g.score_samples(X[3:4])
#[test]
fn six_steps_are_scikit_learn_s() -> Result<()> {
    let x = samples();
    for wanted in [
        Recorded {
            covariance: Covariance::Full,
            log_likelihoods: [
                -4.325714538806,
                -3.677130821983,
                -3.561402490893,
                -3.539022030719,
                -3.529315958409,
                -3.510574010756,
            ],
            weights: [0.364177312065, 0.3260432706, 0.309779417335],
            mean: [-2.951719559435, 4.066156979657],
            first_covariance: [1.384079371297, -0.499122550514, -0.499122550514, 1.185579610934],
            bic_aic: [488.38583356824245, 452.78197601046674],
            log_density: -3.319080341942,
        },
        Recorded {
            covariance: Covariance::Tied,
            log_likelihoods: [
                -4.325714538806,
                -3.98736614177,
                -3.968380490049,
                -3.967873135318,
                -3.96785644415,
                -3.967855726782,
            ],
            weights: [0.397538118962, 0.334273447891, 0.268188433147],
            mean: [-3.002762674064, 4.861844133652],
            first_covariance: [0.768069215987, -0.173926860119, -0.173926860119, 1.559665546368],
            bic_aic: [521.1804720359827, 498.1426818515396],
            log_density: -3.748382759314,
        },
        Recorded {
            covariance: Covariance::Diagonal,
            log_likelihoods: [
                -4.325714538806,
                -3.717997989791,
                -3.602748852219,
                -3.599334641946,
                -3.599238175991,
                -3.599218164785,
            ],
            weights: [0.401009807823, 0.328156306334, 0.270833885842],
            mean: [-3.016949705892, 4.813734043674],
            first_covariance: [1.570702745887, 0.0, 0.0, 1.179343143285],
            bic_aic: [489.22652438783166, 459.9057005167223],
            log_density: -3.439024801733,
        },
        Recorded {
            covariance: Covariance::Spherical,
            log_likelihoods: [
                -4.325714538806,
                -4.002773177912,
                -3.991753465552,
                -3.991358824986,
                -3.991321473037,
                -3.991313768395,
            ],
            weights: [0.403804085653, 0.330930764064, 0.265265150283],
            mean: [-2.997095545498, 4.892221998113],
            first_covariance: [1.409655169086, 0.0, 0.0, 1.409655169086],
            bic_aic: [523.9951983856145, 500.9574082011714],
            log_density: -3.560529056621,
        },
    ] {
        let model = six_steps(wanted.covariance).fit_from(&x, &start(&x))?;
        assert_close(model.log_likelihoods(), &wanted.log_likelihoods, 1e-10);
        assert_close(model.weights(), &wanted.weights, 1e-10);
        assert_close(model.means().row(2), &wanted.mean, 1e-10);
        assert_close(&model.covariances()[0], &wanted.first_covariance, 1e-10);
        assert_close(&[model.bic(&x)?, model.aic(&x)?], &wanted.bic_aic, 1e-8);
        assert_close(&model.log_density(x.slice(s![3..4, ..]))?, &[wanted.log_density], 1e-10);
    }
    // g.predict_proba(X[20:21]); with the default tolerance: g.n_iter_, g.lower_bound_, g.converged_
    let model = six_steps(Covariance::Full).fit_from(&x, &start(&x))?;
    let shares = model.predict_proba(x.slice(s![20..21, ..]))?;
    assert_close(shares.row(0), &[4.259954953007e-06, 9.999957400450e-01, 0.0], 1e-10);
    let settled = GaussianMixture { n_components: 3, ..Default::default() };
    let settled = settled.fit_from(&x, &start(&x))?;
    assert!(settled.converged());
    assert_eq!(settled.log_likelihoods().len(), 10);
    assert!((settled.log_likelihoods()[9] + 3.4789803695222563).abs() < 1e-10);
    Ok(())
}

/// One step as the book writes it: responsibilities, then weights, means and covariances counted by them.
fn plain_step(x: &Array2<f64>, start: &MixtureStart) -> Result<(f64, MixtureStart)> {
    let (n, d) = x.dim();
    let k = start.weights.len();
    let mut shares = Array2::<f64>::zeros((n, k));
    let mut log_likelihood = 0.0;
    for i in 0..n {
        for c in 0..k {
            let gap = &x.row(i) - &start.means.row(c);
            let solved = linalg::solve(&start.covariances[c], &gap)?;
            let determinant = linalg::determinant(&start.covariances[c])?;
            let scale = libm::pow(2.0 * std::f64::consts::PI, d as f64) * determinant;
            shares[[i, c]] = start.weights[c] * libm::exp(-0.5 * gap.dot(&solved)) / scale.sqrt();
        }
        let density = shares.row(i).sum();
        log_likelihood += libm::log(density) / n as f64;
        shares.row_mut(i).mapv_inplace(|share| share / density);
    }
    let mut next = start.clone();
    for c in 0..k {
        let mass = shares.column(c).sum();
        next.weights[c] = mass / n as f64;
        let mean = x.t().dot(&shares.column(c)) / mass;
        next.means.row_mut(c).assign(&mean);
        next.covariances[c] = Array2::eye(d) * 1e-6;
        for i in 0..n {
            let gap = (&x.row(i) - &mean).insert_axis(ndarray::Axis(1));
            next.covariances[c] =
                &next.covariances[c] + gap.dot(&gap.t()) * (shares[[i, c]] / mass);
        }
    }
    Ok((log_likelihood, next))
}

#[test]
fn the_fast_steps_are_the_plain_ones() -> Result<()> {
    for (n, d, k) in [(9, 1, 2), (64, 3, 2), (65, 5, 3), (700, 9, 4)] {
        let mut rng = Rng::new(1);
        let mut x: Array2<f64> = rng.normals((n, d));
        for i in 0..n {
            x.row_mut(i).mapv_inplace(|v| v + 2.0 * (i % k) as f64);
        }
        let mut plain = MixtureStart {
            weights: Array1::from_elem(k, 1.0 / k as f64),
            means: x.slice(s![..k, ..]).to_owned(),
            covariances: vec![Array2::eye(d); k],
        };
        let mixture =
            GaussianMixture { n_components: k, tolerance: 0.0, max_steps: 4, ..Default::default() };
        let model = mixture.fit_from(&x, &plain)?;
        for step in 0..4 {
            let (log_likelihood, next) = plain_step(&x, &plain)?;
            assert!((model.log_likelihoods()[step] - log_likelihood).abs() < 1e-12);
            plain = next;
        }
        assert_close(model.weights(), &plain.weights.to_vec(), 1e-10);
        assert_close(model.means(), &plain.means.iter().copied().collect::<Vec<_>>(), 1e-9);
        for (c, covariance) in model.covariances().iter().enumerate() {
            assert_close(
                covariance,
                &plain.covariances[c].iter().copied().collect::<Vec<_>>(),
                1e-8,
            );
        }
    }
    Ok(())
}

#[test]
fn no_step_makes_the_samples_less_likely() -> Result<()> {
    let x = samples();
    for covariance in
        [Covariance::Full, Covariance::Tied, Covariance::Diagonal, Covariance::Spherical]
    {
        let mixture = GaussianMixture {
            covariance,
            tolerance: 0.0,
            max_steps: 60,
            regularization: 0.0,
            n_components: 3,
        };
        let model = mixture.fit(&x, &mut Rng::new(4))?;
        for pair in model.log_likelihoods().windows(2) {
            assert!(pair[1] >= pair[0] - 1e-12, "{covariance:?}: {pair:?}");
        }
        assert!((model.weights().sum() - 1.0).abs() < 1e-12);
    }
    Ok(())
}

#[test]
fn drawn_samples_have_the_mixture_s_means() -> Result<()> {
    let x = samples();
    let model =
        GaussianMixture { n_components: 3, ..Default::default() }.fit(&x, &mut Rng::new(1))?;
    let (drawn, components) = model.sample(20_000, &mut Rng::new(2))?;
    for c in 0..3 {
        let rows: Vec<usize> = (0..20_000).filter(|&i| components[i] == c).collect();
        assert!((rows.len() as f64 / 20_000.0 - model.weights()[c]).abs() < 0.02);
        let mine = drawn.select(ndarray::Axis(0), &rows);
        let covariance = numerics::stats::covariance_matrix(&mine, 1)?;
        let gap = &covariance - &model.covariances()[c];
        let size = covariance.iter().fold(0.0, |most: f64, v| most.max(v.abs()));
        assert!(gap.iter().all(|v| v.abs() < 0.06 * size), "{gap} of {covariance}");
    }
    Ok(())
}

#[test]
fn what_cannot_be_is_told() {
    let mixture = GaussianMixture { n_components: 2, ..Default::default() };
    let x = array![[0.0], [0.1], [5.0], [5.1]];
    let told =
        |mixture: GaussianMixture, x: &Array2<f64>| message(mixture.fit(x, &mut Rng::new(1)));
    assert_eq!(
        told(GaussianMixture { n_components: 5, ..mixture }, &x),
        "n_components is 5, but it must be from 1 to n_samples = 4"
    );
    assert_eq!(
        told(mixture, &array![[1.0], [f64::INFINITY]]),
        "x[1, 0] is inf, but every number must be finite"
    );
    // Two samples at one place, without regularization: the bell falls together.
    let collapsed = GaussianMixture { regularization: 0.0, ..mixture };
    let told_of_collapse = told(collapsed, &array![[0.0], [0.0], [5.0], [6.0]]);
    assert!(told_of_collapse.contains("of component"), "{told_of_collapse}");
    assert!(told_of_collapse.contains("not positive definite"), "{told_of_collapse}");
    // With it, it is a very narrow one; even if all samples are the same.
    assert!(mixture.fit(&array![[0.0], [0.0], [5.0], [6.0]], &mut Rng::new(1)).is_ok());
    let same = message(mixture.fit(&array![[3.0], [3.0], [3.0]], &mut Rng::new(1)));
    assert!(same.contains("no sample is left to it"), "{same}");
    assert!(told(mixture, &array![[1e300], [-1e300], [1.0]]).contains("f64"));
    let start = |weights: Array1<f64>, covariance: f64| MixtureStart {
        weights,
        means: array![[0.0], [5.0]],
        covariances: vec![array![[1.0]], array![[covariance]]],
    };
    assert_eq!(
        message(mixture.fit_from(&x, &start(array![0.5, 0.6], 1.0))),
        "the sum of start.weights is 1.1, but it must be 1"
    );
    assert!(
        message(mixture.fit_from(&x, &start(array![0.5, 0.5], -1.0)))
            .starts_with("start.covariances[1] is not positive definite")
    );
}

#[test]
fn it_keeps_the_promises_of_estimators() {
    for covariance in
        [Covariance::Full, Covariance::Tied, Covariance::Diagonal, Covariance::Spherical]
    {
        let mixture = GaussianMixture { n_components: 3, covariance, ..Default::default() };
        Suite::default()
            .clusterer(|x| mixture.fit(x, &mut Rng::new(1)))
            .unwrap_or_else(|broken| panic!("{covariance:?}: {broken}"));
    }
}

//! Kernel density: against scikit-learn, SciPy and areas that must be 1, and at the edges.

use learning::neighbors::{
    KernelDensity, Window, leave_one_out_log_likelihood, modes, peaks, silverman_bandwidth,
    trapezoid,
};
use ndarray::{Array1, array};
use numerics::{Result, Rng};
use proptest::prelude::*;
use testing::{assert_near, message};

const WINDOWS: [Window; 4] =
    [Window::Gaussian, Window::Epanechnikov, Window::Box, Window::Triangular];

fn flipper_mm() -> Array1<f64> {
    array![181.0, 186.0, 195.0, 193.0, 190.0, 181.0, 195.0, 182.0, 191.0, 198.0]
}

// Recorded from scikit-learn 1.9.1, sklearn.neighbors.KernelDensity(bandwidth=6.0, atol=0, rtol=0).score_samples;
// its "tophat" and "linear" are our Box and Triangular.
#[test]
fn log_densities_are_scikit_learns() -> Result<()> {
    let points = array![160.0, 181.0, 190.0, 200.0, 230.0];
    let none = f64::NEG_INFINITY;
    let wanted = [
        [
            -10.186172403440349,
            -3.49777891711526,
            -3.133166732175897,
            -3.7520634527180308,
            -19.111271919904972,
        ],
        [none, -3.194860948664327, -3.0239031505206873, -3.9765615265657175, none],
        [none, -3.401197381662156, -2.9957322735539913, -3.6888794541139367, none],
        [none, -2.9957322735539913, -2.9957322735539913, -4.094344562222101, none],
    ];
    for (window, wanted) in WINDOWS.into_iter().zip(wanted) {
        let model = KernelDensity { bandwidth: 6.0, window }.fit(flipper_mm().view())?;
        let log_density = model.log_density(points.view())?;
        let density = model.density(points.view())?;
        for i in 0..5 {
            assert_near(log_density[i], wanted[i], 1e-13);
            assert_near(density[i], libm::exp(wanted[i]), 1e-14);
        }
    }
    Ok(())
}

// Recorded from scikit-learn 1.9.1: cross_val_score(KernelDensity(bandwidth=h), x, cv=LeaveOneOut()).sum().
#[test]
fn leave_one_out_log_likelihoods_are_scikit_learns() -> Result<()> {
    for (bandwidth, wanted) in
        [(0.5, -84.7950876504664), (3.0, -33.311168023571454), (10.0, -35.541590705956295)]
    {
        let got = leave_one_out_log_likelihood(flipper_mm().view(), bandwidth)?;
        assert_near(got, wanted, 1e-13);
    }
    Ok(())
}

// Computed with NumPy 2.4.6 and SciPy 1.17.1 (scipy.stats.iqr).
#[test]
fn the_rule_of_thumb_is_silvermans() -> Result<()> {
    assert_near(silverman_bandwidth(flipper_mm().view())?, 3.589476350081358, 1e-14);
    // More than half of the values are one: the quartiles meet, and the standard deviation is left.
    let x = array![5.0, 5.0, 5.0, 5.0, 5.0, 9.0];
    let width = numerics::stats::std_dev(&x, 1)? * libm::pow(6.0, -0.2);
    assert_near(silverman_bandwidth(&x)?, 0.9 * width, 1e-14);
    Ok(())
}

#[test]
fn the_area_under_every_hill_is_one() -> Result<()> {
    let us = Array1::linspace(-9.0, 9.0, 36_001); // the corners at ±1 and 0 are among them
    for window in WINDOWS {
        let weights = us.mapv(|u| window.weight(u));
        assert_near(trapezoid(us.view(), weights.view())?, 1.0, 3e-4); // the box's cliffs lose half a step each
        assert!(weights.iter().all(|weight| *weight >= 0.0));
    }
    Ok(())
}

#[test]
fn windows_have_defined_values_everywhere() {
    for window in WINDOWS {
        assert_eq!(window.weight(f64::INFINITY), 0.0);
        assert_eq!(window.log_weight(f64::NEG_INFINITY), f64::NEG_INFINITY);
        assert!(window.weight(f64::NAN).is_nan());
        assert_eq!(window.weight(-0.3), window.weight(0.3));
    }
    assert_eq!(Window::Box.weight(1.0), 0.0);
    assert_eq!(Window::Gaussian.weight(40.0), 0.0);
    assert_near(Window::Gaussian.weight(0.0), 1.0 / (2.0 * std::f64::consts::PI).sqrt(), 1e-15);
}

#[test]
fn the_same_bits_for_any_number_of_threads() -> Result<()> {
    let x = Rng::new(5).normals(500);
    let x = Array1::from_iter(x);
    let points = Array1::linspace(-4.0, 4.0, 300);
    let of = |n_threads| {
        let pool = rayon::ThreadPoolBuilder::new().num_threads(n_threads).build();
        pool.expect("a pool of threads").install(|| -> Result<_> {
            let model = KernelDensity { bandwidth: 0.3, window: Window::Gaussian }.fit(x.view())?;
            let likelihood = leave_one_out_log_likelihood(x.view(), 0.3)?;
            Ok((model.density(points.view())?, model.log_density(points.view())?, likelihood))
        })
    };
    let one = of(1)?;
    assert_eq!(one, of(2)?);
    assert_eq!(one, of(8)?);
    Ok(())
}

#[test]
fn extreme_bandwidths_and_points_have_defined_densities() -> Result<()> {
    let x = array![0.0];
    let density = |bandwidth: f64, at: f64| {
        let model = KernelDensity { bandwidth, window: Window::Gaussian }.fit(x.view())?;
        Ok::<_, numerics::Error>((
            model.density(array![at].view())?[0],
            model.log_density(array![at].view())?[0],
        ))
    };
    assert_eq!(density(5e-324, 0.0)?.0, f64::INFINITY);
    // −ln √(2π) − ln 5e-324, from Python's math.log.
    assert_near(density(5e-324, 0.0)?.1, -0.9189385332046727 + 744.4400719213812, 1e-15);
    assert_eq!(density(5e-324, 1.0)?, (0.0, f64::NEG_INFINITY));
    assert_eq!(density(1.0, f64::MAX)?, (0.0, f64::NEG_INFINITY));
    assert!(density(f64::MAX, 0.0)?.0 > 0.0);
    Ok(())
}

#[test]
fn no_points_have_no_densities() -> Result<()> {
    let model = KernelDensity::default().fit(array![1.0].view())?;
    assert!(model.density(Array1::zeros(0).view())?.is_empty());
    assert_eq!((model.x(), model.bandwidth()), (array![1.0].view(), 1.0));
    Ok(())
}

#[test]
fn what_has_no_density_is_refused() -> Result<()> {
    let x = flipper_mm();
    for bandwidth in [0.0, -4.0, f64::NAN, f64::INFINITY] {
        let wanted = format!("bandwidth is {bandwidth}, but it must be positive and finite");
        let parameters = KernelDensity { bandwidth, window: Window::Box };
        assert_eq!(message(parameters.fit(x.view())), wanted);
        assert_eq!(message(leave_one_out_log_likelihood(x.view(), bandwidth)), wanted);
    }
    let fit = |x: Array1<f64>| KernelDensity::default().fit(x.view());
    assert_eq!(message(fit(array![])), "x is empty, but it must hold at least one sample");
    assert_eq!(message(fit(array![1.0, f64::NAN])), "x[1] is NaN, but every number must be finite");
    let model = KernelDensity::default().fit(x.view())?;
    let nan = "points[0] is NaN, but every number must be finite";
    assert_eq!(message(model.density(array![f64::NAN].view())), nan);
    assert_eq!(message(model.log_density(array![f64::NAN].view())), nan);

    let one = array![181.0];
    let at_least = "n_samples is 1, but it must be at least 2";
    assert_eq!(message(leave_one_out_log_likelihood(one.view(), 1.0)), at_least);
    assert_eq!(message(silverman_bandwidth(one.view())), at_least);
    let constant =
        "every sample in x is 3, but it must be different from some other to have a spread";
    assert_eq!(message(silverman_bandwidth(&array![3.0, 3.0])), constant);
    Ok(())
}

#[test]
fn trapezoids_add_up_and_refuse_what_is_no_curve() -> Result<()> {
    assert_eq!(trapezoid(array![2.0].view(), array![5.0].view())?, 0.0);
    assert_eq!(trapezoid(array![0.0, 2.0, 2.0].view(), array![-1.0, -3.0, 7.0].view())?, -4.0);
    let (xs, ys) = (array![0.0, 2.0, 1.0], array![1.0, 1.0, 1.0]);
    let back = "xs[2] is 1, but it must be at least xs[1] = 2";
    assert_eq!(message(trapezoid(xs.view(), ys.view())), back);
    assert_eq!(message(modes(xs.view(), ys.view())), back);
    assert_eq!(
        message(trapezoid(xs.view(), array![1.0].view())),
        "xs has 3 points and ys has 1, but they must have equally many"
    );
    assert_eq!(
        message(trapezoid(array![].view(), array![].view())),
        "xs is empty, but it must hold at least one point"
    );
    assert_eq!(
        message(modes(array![0.0, 1.0].view(), array![0.0, f64::NAN].view())),
        "ys[1] is NaN, but every number must be finite"
    );
    Ok(())
}

// As scipy.signal.find_peaks of SciPy 1.17.1 finds them.
#[test]
fn peaks_are_scipys() {
    for (ys, wanted) in [
        (vec![], vec![]),
        (vec![1.0], vec![]),
        (vec![1.0, 2.0], vec![]),
        (vec![1.0, 2.0, 1.0], vec![1]),
        (vec![2.0, 1.0, 2.0], vec![]),
        (vec![0.0, 3.0, 3.0, 3.0, 0.0], vec![2]),
        (vec![0.0, 3.0, 3.0, 0.0], vec![1]),
        (vec![0.0, 3.0, 3.0, 4.0, 3.0, 3.0], vec![3]),
        (vec![0.0, 3.0, 3.0], vec![]),
        (vec![3.0, 3.0, 0.0, 1.0, 0.0], vec![3]),
        (vec![1.0, f64::NAN, 1.0, 2.0, 1.0], vec![3]),
        (vec![0.0; 5], vec![]),
    ] {
        assert_eq!(peaks(Array1::from(ys.clone()).view()), wanted, "{ys:?}");
    }
}

#[test]
fn a_wider_bandwidth_sees_fewer_humps() -> Result<()> {
    let x = flipper_mm();
    let places = Array1::linspace(150.0, 230.0, 1601);
    let humps = |bandwidth| -> Result<usize> {
        let model = KernelDensity { bandwidth, window: Window::Gaussian }.fit(x.view())?;
        Ok(modes(places.view(), model.density(places.view())?.view())?.len())
    };
    assert_eq!(humps(0.1)?, 8); // one hill for each different value
    assert_eq!(humps(2.0)?, 2);
    assert_eq!(humps(10.0)?, 1);
    Ok(())
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(64))]

    #[test]
    fn a_density_has_the_area_one(x in prop::collection::vec(-10.0..10.0f64, 1..20), bandwidth in 0.3..3.0f64) {
        let x = Array1::from(x);
        let places = Array1::linspace(-30.0, 30.0, 6001);
        for window in WINDOWS {
            let density = KernelDensity { bandwidth, window }.fit(x.view())?.density(places.view())?;
            // The box's cliffs cost a step each; every other shape is far closer.
            let tolerance = if window == Window::Box { 0.02 } else { 1e-3 };
            prop_assert!((trapezoid(places.view(), density.view())? - 1.0).abs() < tolerance);
        }
    }

    #[test]
    fn a_density_moves_and_stretches_with_its_data(
        x in prop::collection::vec(-10.0..10.0f64, 1..20),
        at in -10.0..10.0f64,
        shift in -100.0..100.0f64,
    ) {
        let x = Array1::from(x);
        let of = |x: &Array1<f64>, bandwidth: f64, at: f64| {
            let model = KernelDensity { bandwidth, window: Window::Gaussian }.fit(x.view())?;
            Ok::<_, numerics::Error>(model.density(array![at].view())?[0])
        };
        let density = of(&x, 1.5, at)?;
        prop_assert!((of(&(&x + shift), 1.5, at + shift)? - density).abs() < 1e-12);
        // In a unit ten times as large the density is ten times as high.
        prop_assert!((of(&(&x / 10.0), 0.15, at / 10.0)? - 10.0 * density).abs() < 1e-12);
    }
}

//! Kernels and kernel methods: against scikit-learn, against their plain versions, at the edges.

use learning::kernel_ridge::KernelRidge;
use learning::kernels::{
    Kernel, center_gram, cross_gram, gram_matrix, is_positive_semidefinite, laplacian, linear,
    polynomial, polynomial_feature_count, quadratic_form, rbf, rbf_cross_gram, rbf_gram, sigmoid,
};
use ndarray::{Array1, Array2, ArrayView1, ArrayView2, array};
use numerics::estimator::{Fit, Predict};
use numerics::{Error, Result, Rng, linalg};
use proptest::prelude::*;
use testing::{Outcome, Suite, assert_close, message};

const KERNELS: [Kernel; 5] = [
    Kernel::Linear,
    Kernel::Polynomial { degree: 3, coef0: 0.5 },
    Kernel::Rbf { gamma: 0.3 },
    Kernel::Laplacian { gamma: 0.3 },
    Kernel::Sigmoid { gamma: 0.2, coef0: -0.5 },
];

fn x() -> Array2<f64> {
    array![[0.5, -1.0, 2.0], [1.5, 0.25, -0.75], [-2.0, 1.0, 0.0]]
}

fn z() -> Array2<f64> {
    array![[1.0, 0.0, -1.0], [0.5, -1.0, 2.0]]
}

/// What the squared dot product is the dot product of: the product of every two inputs, once each, so that a mixed one
/// weighs √2.
fn quadratic_features(x: ArrayView1<'_, f64>) -> Array1<f64> {
    let weight = |i, j| if i == j { 1.0 } else { 2.0_f64.sqrt() };
    let pairs = (0..x.len()).flat_map(|i| (i..x.len()).map(move |j| (i, j)));
    pairs.map(|(i, j)| weight(i, j) * x[i] * x[j]).collect()
}

// Recorded from scikit-learn 1.9.1, sklearn.metrics.pairwise.
#[test]
fn kernels_give_scikit_learns_numbers() -> Result<()> {
    let wanted: [[f64; 6]; 5] = [
        [-1.5, 5.25, 2.25, -1.0, -2.0, -2.0],
        [-1.0, 190.109375, 20.796875, -0.125, -3.375, -3.375],
        [
            0.04618962838168012,
            1.0,
            0.8935973471085157,
            0.04795462632661145,
            0.03688316740124001,
            0.013912048718937631,
        ],
        [
            0.25924026064589156,
            1.0,
            0.7408182206817179,
            0.22313016014842982,
            0.22313016014842982,
            0.1422740715865136,
        ],
        [
            -0.664036770267849,
            0.5005202111902353,
            -0.049958374957879956,
            -0.6043677771171634,
            -0.7162978701990245,
            -0.7162978701990245,
        ],
    ];
    for (kernel, wanted) in KERNELS.iter().zip(wanted) {
        assert_close(&kernel.cross_gram(x().view(), z().view())?, &wanted, 1e-12);
    }
    Ok(())
}

// Recorded from scikit-learn 1.9.1, sklearn.kernel_ridge.KernelRidge(alpha=0.1).
#[test]
fn kernel_ridge_gives_scikit_learns_numbers() -> Result<()> {
    let y = array![1.0, -2.0, 0.5];
    let wanted = [
        (
            Kernel::Rbf { gamma: 0.3 },
            [0.9845849826738601, -1.8688799182500369, 0.4728244790279044],
            [-1.6071092581413338, 0.9015415017326138],
        ),
        (
            Kernel::Polynomial { degree: 3, coef0: 0.5 },
            [0.005215218347652533, -0.05200543714480505, -0.0004491549515195535],
            [-1.0852498960071417, 0.9994784781652349],
        ),
        (
            Kernel::Linear,
            [-0.7267864868053651, -2.1720022023832946, -1.358152751012704],
            [-1.0805197231289565, 1.0726786486805362],
        ),
        (
            Kernel::Laplacian { gamma: 0.3 },
            [1.2644550813131288, -2.2252605101442917, 0.7423850556761794],
            [-1.1550673704589218, 0.8735544918686869],
        ),
    ];
    for (kernel, dual_coef, predicted) in wanted {
        let model = KernelRidge { kernel, alpha: 0.1 }.fit(x().view(), y.view())?;
        assert_close(model.dual_coef(), &dual_coef, 1e-12);
        assert_close(&model.predict(z().view())?, &predicted, 1e-12);
    }
    Ok(())
}

// Recorded from scikit-learn 1.9.1, sklearn.preprocessing.KernelCenterer.
#[test]
fn center_gram_gives_scikit_learns_numbers() -> Result<()> {
    let centered = center_gram(rbf_gram(x().view(), 0.3)?.view())?;
    let wanted = [
        [0.6431899485060619, -0.31024744838380625, -0.33294250012225546],
        [-0.31024744838380625, 0.6404059020731026, -0.3301584536892964],
        [-0.33294250012225546, -0.3301584536892964, 0.6631009538115518],
    ];
    assert_close(&centered, wanted.as_flattened(), 1e-12);
    assert_eq!(centered, centered.t());
    Ok(())
}

#[test]
fn the_fast_rbf_matrices_have_the_bits_of_the_plain_ones_for_any_number_of_threads() -> Result<()> {
    let mut rng = Rng::new(3);
    let x = Array2::from_shape_simple_fn((70, 5), || 1000.0 + rng.normal());
    let z = Array2::from_shape_simple_fn((33, 5), || 1000.0 + rng.normal());
    let k = gram_matrix(x.view(), |a, b| rbf(a, b, 0.2))?;
    let cross = cross_gram(x.view(), z.view(), |a, b| rbf(a, b, 0.2))?;
    for n_threads in [1, 2, 8] {
        let pool = rayon::ThreadPoolBuilder::new().num_threads(n_threads).build();
        let pool = pool.expect("a pool of threads");
        assert_eq!(pool.install(|| rbf_gram(x.view(), 0.2))?, k);
        assert_eq!(pool.install(|| rbf_cross_gram(x.view(), z.view(), 0.2))?, cross);
    }
    // A view whose rows do not lie in one stretch of memory gives the same.
    let turned = x.t().as_standard_layout().into_owned();
    assert_eq!(rbf_gram(turned.t(), 0.2)?, k);
    Ok(())
}

#[test]
fn every_kernels_matrices_agree_with_its_function() -> Result<()> {
    for kernel in KERNELS {
        let k = kernel.gram(x().view())?;
        assert_eq!(k, kernel.cross_gram(x().view(), x().view())?);
        assert_eq!(k[[2, 1]], kernel.evaluate(x().row(2), x().row(1))?);
    }
    Ok(())
}

#[test]
fn the_feature_counts_are_those_of_the_features() -> Result<()> {
    for n_features in 1..8 {
        let features = quadratic_features(Array1::ones(n_features).view());
        assert_eq!(polynomial_feature_count(n_features, 2)?, features.len() as u64);
    }
    // C(n + d − 1, d) from Python's math.comb.
    for (n_features, degree, wanted) in
        [(1, 1_000_000_000_000, 1), (5, 1, 5), (64, 2, 2080), (64, 3, 45_760), (64, 5, 10_424_128)]
    {
        assert_eq!(polynomial_feature_count(n_features, degree)?, wanted);
    }
    assert_eq!(polynomial_feature_count(2, usize::MAX - 1)?, u64::MAX);
    let error = message(polynomial_feature_count(usize::MAX, usize::MAX));
    assert!(error.ends_with("is more than 64 bits hold, but it must be below 2^64"), "{error}");
    assert_eq!(
        message(polynomial_feature_count(0, 2)),
        "n_features is 0, but it must be at least 1"
    );
    assert_eq!(message(polynomial_feature_count(2, 0)), "degree is 0, but it must be at least 1");
    Ok(())
}

#[test]
fn points_that_cannot_be_compared_are_refused_by_every_kernel() {
    let (short, long, empty) = (array![1.0, 2.0], array![3.0, 0.5, 7.0], array![]);
    let holed = array![1.0, f64::NEG_INFINITY];
    for kernel in KERNELS {
        assert_eq!(
            message(kernel.evaluate(short.view(), long.view())),
            "x has 2 features and z has 3, but they must have equally many"
        );
        assert_eq!(
            message(kernel.evaluate(empty.view(), empty.view())),
            "x is empty, but it must hold at least one feature"
        );
        assert_eq!(
            message(kernel.evaluate(short.view(), holed.view())),
            "z[1] is -inf, but every number must be finite"
        );
    }
}

#[test]
fn parameters_out_of_range_are_refused() {
    let x = array![1.0, 2.0];
    let (a, b) = (x.view(), x.view());
    for gamma in [0.0, -1.0, f64::NAN, f64::INFINITY] {
        let wanted = format!("gamma is {gamma}, but it must be positive and finite");
        assert_eq!(message(rbf(a, b, gamma)), wanted);
        assert_eq!(message(laplacian(a, b, gamma)), wanted);
        assert_eq!(message(sigmoid(a, b, gamma, 0.0)), wanted);
        assert_eq!(message(rbf_gram(array![[1.0]].view(), gamma)), wanted);
        assert_eq!(
            message(rbf_cross_gram(array![[1.0]].view(), array![[1.0]].view(), gamma)),
            wanted
        );
    }
    assert_eq!(message(polynomial(a, b, 0, 1.0)), "degree is 0, but it must be at least 1");
    let not_finite = "coef0 is NaN, but every number must be finite";
    assert_eq!(message(polynomial(a, b, 2, f64::NAN)), not_finite);
    assert_eq!(message(sigmoid(a, b, 1.0, f64::NAN)), not_finite);
}

#[test]
fn huge_and_tiny_numbers_have_defined_kernels() -> Result<()> {
    let (huge, tiny) = (array![1e300], array![5e-324]);
    assert_eq!(rbf(huge.view(), (-&huge).view(), 1.0)?, 0.0);
    assert_eq!(rbf(tiny.view(), (-&tiny).view(), 1.0)?, 1.0);
    assert_eq!(laplacian(huge.view(), (-&huge).view(), 1.0)?, 0.0);
    assert_eq!(sigmoid(huge.view(), huge.view(), 1.0, 0.0)?, 1.0);
    let beyond = "the kernel's value leaves the range of f64: scale x and z, for example by its largest number";
    assert_eq!(message(polynomial(huge.view(), huge.view(), 2, 0.0)), beyond);
    assert_eq!(message(gram_matrix(array![[0.0], [1e300]].view(), |a, b| linear(a, b))), beyond);
    Ok(())
}

#[test]
fn tables_that_are_no_samples_are_refused() {
    let holed = array![[1.0, 2.0], [3.0, f64::NAN]];
    let nan = "x[1, 1] is NaN, but every number must be finite";
    assert_eq!(message(gram_matrix(holed.view(), |a, b| linear(a, b))), nan);
    assert_eq!(message(rbf_gram(holed.view(), 1.0)), nan);
    assert_eq!(message(cross_gram(holed.view(), holed.view(), |a, b| linear(a, b))), nan);
    let nothing = Array2::zeros((0, 2));
    let empty = "x is empty, but it must hold at least one sample";
    assert_eq!(message(gram_matrix(nothing.view(), |a, b| linear(a, b))), empty);
    assert_eq!(message(rbf_gram(nothing.view(), 1.0)), empty);
    assert_eq!(
        message(cross_gram(x().view(), nothing.view(), |a, b| linear(a, b))),
        "x has 3 features and z has 2, but they must have equally many"
    );
    assert_eq!(
        cross_gram(nothing.view(), nothing.view(), |a, b| linear(a, b)).map(|k| k.dim()),
        Ok((0, 0))
    );
    assert_eq!(rbf_cross_gram(nothing.view(), nothing.view(), 1.0).map(|k| k.dim()), Ok((0, 0)));
}

#[test]
fn matrices_that_are_no_gram_matrices_are_refused() {
    let (wide, lopsided) = (array![[1.0, 2.0]], array![[1.0, 2.0], [3.0, 1.0]]);
    let square = "a row of k has 2 elements and a column has 1, but they must have equally many";
    let symmetric = "k[0, 1] is 2, but it must be equal to k[1, 0] = 3";
    let c = array![1.0, 1.0];
    assert_eq!(message(center_gram(wide.view())), square);
    assert_eq!(message(is_positive_semidefinite(wide.view(), 0.0)), square);
    assert_eq!(message(quadratic_form(wide.view(), c.view())), square);
    assert_eq!(message(center_gram(lopsided.view())), symmetric);
    assert_eq!(message(is_positive_semidefinite(lopsided.view(), 0.0)), symmetric);
    assert_eq!(quadratic_form(lopsided.view(), c.view()), Ok(7.0));
    let empty = "k is empty, but it must hold at least one number";
    assert_eq!(message(center_gram(Array2::zeros((0, 0)).view())), empty);
    assert_eq!(
        message(quadratic_form(lopsided.view(), array![1.0].view())),
        "a row of k has 2 elements and c has 1, but they must have equally many"
    );
    assert_eq!(
        message(quadratic_form(lopsided.view(), array![1.0, f64::NAN].view())),
        "c[1] is NaN, but every number must be finite"
    );
    assert_eq!(
        message(is_positive_semidefinite(array![[1.0]].view(), -1.0)),
        "tolerance is -1, but it must be zero or positive, and finite"
    );
}

#[test]
fn positive_semidefinite_is_what_the_smallest_eigenvalue_says() -> Result<()> {
    let mut rng = Rng::new(11);
    let points = Array2::from_shape_simple_fn((12, 2), || rng.normal());
    for kernel in KERNELS {
        let k = kernel.gram(points.view())?;
        let smallest =
            linalg::symmetric_eigen(&k)?.values.iter().copied().fold(f64::INFINITY, f64::min);
        assert_eq!(is_positive_semidefinite(k.view(), 1e-9)?, smallest > -1e-9, "{kernel:?}");
    }
    // The eigenvalues of this one are 1.5 and −0.5.
    let k = array![[0.5, 1.0], [1.0, 0.5]];
    for (tolerance, wanted) in [(0.0, false), (0.49, false), (0.51, true)] {
        assert_eq!(is_positive_semidefinite(k.view(), tolerance)?, wanted, "{tolerance}");
    }
    // The sigmoid "kernel" is the one that fails.
    let sigmoid = Kernel::Sigmoid { gamma: 0.2, coef0: -0.5 }.gram(points.view())?;
    assert!(!is_positive_semidefinite(sigmoid.view(), 1e-9)?);
    Ok(())
}

#[test]
fn kernel_ridge_in_the_kernels_features_is_ridge_on_those_features() -> Result<()> {
    let (x, y) =
        (array![[1.0, 2.0], [0.5, -1.0], [-1.5, 0.25], [2.0, 0.0]], array![1.0, 0.0, -1.0, 3.0]);
    let features: Vec<Array1<f64>> = x.rows().into_iter().map(quadratic_features).collect();
    let rows: Vec<ArrayView1<'_, f64>> = features.iter().map(Array1::view).collect();
    let phi = ndarray::stack(ndarray::Axis(0), &rows).expect("rows of one length");
    let short = KernelRidge { kernel: Kernel::Polynomial { degree: 2, coef0: 0.0 }, alpha: 0.1 };
    let long = KernelRidge { kernel: Kernel::Linear, alpha: 0.1 };
    let short = short.fit(x.view(), y.view())?.predict(x.view())?;
    let long = long.fit(phi.view(), y.view())?.predict(phi.view())?;
    assert_close(&short, &long.to_vec(), 1e-12);
    Ok(())
}

#[test]
fn kernel_ridge_refuses_what_it_cannot_solve() {
    let fit = |kernel, alpha, x: ArrayView2<'_, f64>| {
        KernelRidge { kernel, alpha }.fit(x, array![1.0, 2.0, 3.0].view())
    };
    assert_eq!(
        message(fit(Kernel::Linear, -0.5, x().view())),
        "alpha is -0.5, but it must be zero or positive, and finite"
    );
    // One feature, so the Gram matrix of three points has rank 1.
    let error = fit(Kernel::Linear, 0.0, array![[1.0], [2.0], [3.0]].view()).expect_err("rank 1");
    assert!(matches!(error, Error::NotPositiveDefinite { pivot: 1, .. }), "{error}");
    assert!(
        error.to_string().starts_with("the Gram matrix with alpha on its diagonal is not positive")
    );
    assert_eq!(
        message(fit(Kernel::Linear, 1.0, z().view())),
        "x has 2 samples and y has 3, but they must have equally many"
    );
    let y = array![1.0, f64::INFINITY, 0.0];
    assert_eq!(
        message(KernelRidge::default().fit(x().view(), y.view())),
        "y[1] is inf, but every number must be finite"
    );
}

/// A table of `rows` × `columns` numbers from −5 to 5.
fn table(
    rows: impl Into<proptest::collection::SizeRange>,
    columns: usize,
) -> impl Strategy<Value = Array2<f64>> {
    prop::collection::vec(prop::collection::vec(-5.0..5.0f64, columns), rows)
        .prop_map(move |rows| Array2::from_shape_fn((rows.len(), columns), |(i, j)| rows[i][j]))
}

// A tolerance of zero: the promises hold to the last bit.
#[test]
fn kernel_ridge_keeps_the_promises_of_all_estimators() -> Outcome {
    let suite = Suite { tolerance: 0.0, ..Suite::default() };
    for kernel in KERNELS {
        if !matches!(kernel, Kernel::Sigmoid { .. }) {
            suite.regressor(|x, y| KernelRidge { kernel, alpha: 0.1 }.fit(x, y))?;
        }
    }
    Ok(())
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(64))]

    #[test]
    fn gram_matrices_are_symmetric_and_those_of_true_kernels_positive_semidefinite(x in table(1..9, 3)) {
        for kernel in KERNELS {
            let k = kernel.gram(x.view())?;
            prop_assert_eq!(&k, &k.t());
            if !matches!(kernel, Kernel::Sigmoid { .. }) {
                let largest = k.diag().iter().copied().fold(1.0, f64::max);
                prop_assert!(is_positive_semidefinite(k.view(), 1e-10 * largest)?, "{:?}", kernel);
            }
        }
    }

    #[test]
    fn the_short_road_meets_the_long_one(rows in table(2..3, 4)) {
        let (x, z) = (rows.row(0), rows.row(1));
        let long = quadratic_features(x).dot(&quadratic_features(z));
        prop_assert!((long - polynomial(x, z, 2, 0.0)?).abs() < 1e-10);
    }

    #[test]
    fn a_weighted_sum_of_all_pairs_is_a_squared_length(x in table(5..6, 3), c in table(1..2, 5)) {
        // For the linear kernel the features are the points themselves.
        let c = c.row(0);
        let features = x.t().dot(&c);
        let sum = quadratic_form(Kernel::Linear.gram(x.view())?.view(), c)?;
        prop_assert!((sum - features.dot(&features)).abs() < 1e-9);
    }

    #[test]
    fn the_rows_of_a_centered_gram_matrix_sum_to_zero(x in table(1..9, 2)) {
        let centered = center_gram(rbf_gram(x.view(), 0.5)?.view())?;
        for row in centered.rows() {
            prop_assert!(row.sum().abs() < 1e-12);
        }
    }
}

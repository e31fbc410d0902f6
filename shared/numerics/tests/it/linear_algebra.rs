//! Linear algebra against NumPy 2.4.6, at the edges, and the identities that define each factorization.

use ndarray::{Array1, Array2, ArrayView2, Axis, array};
use numerics::linalg::*;
use numerics::{Result, Rng};
use proptest::prelude::*;
use testing::message;

const INF: f64 = f64::INFINITY;
const NAN: f64 = f64::NAN;

/// Equal up to `tolerance` times the largest number of `b` (or 1e-300, where that is smaller).
#[track_caller]
fn assert_near<D: ndarray::Dimension>(
    a: &ndarray::Array<f64, D>,
    b: &ndarray::Array<f64, D>,
    tolerance: f64,
) {
    assert_eq!(a.shape(), b.shape());
    let size = b.iter().fold(1e-300, |largest: f64, x| largest.max(x.abs()));
    let worst = a.iter().zip(b).fold(0.0, |worst: f64, (x, y)| worst.max((x - y).abs()));
    assert!(worst <= tolerance * size, "{worst:e} apart:\n{a}\n{b}");
}

fn identity(n: usize) -> Array2<f64> {
    Array2::eye(n)
}

/// The first component of largest size (up to rounding) is positive.
fn points_forward<'a>(vector: impl Iterator<Item = &'a f64> + Clone) -> bool {
    let largest = vector.clone().fold(0.0, |largest: f64, x| largest.max(x.abs()));
    vector.clone().find(|x| x.abs() >= largest * (1.0 - 1e-8)).is_none_or(|&x| x >= 0.0)
}

fn hilbert(n: usize) -> Array2<f64> {
    Array2::from_shape_fn((n, n), |(i, j)| 1.0 / (i + j + 1) as f64)
}

#[test]
fn solutions_and_factors_are_those_of_numpy() -> Result<()> {
    let (a, b) = (Rng::new(8).normals((5, 5)), Rng::new(9).normals(5));
    let recorded = array![
        1.730949450242124,
        -1.6332687192227364,
        -0.892094497073715,
        -1.2260872413176511,
        0.7015673001038464
    ];
    assert_near(&solve(&a, &b)?, &recorded, 1e-14);
    assert_near(&array![determinant(&a)?], &array![14.884545955411545], 1e-14);
    assert_near(&array![condition_number(&a)?], &array![7.929423197529671], 1e-13);
    let product = a.dot(&a.t());
    let last_row = array![
        0.4030870707354642,
        -0.6351315026854258,
        -0.04576689888525575,
        -1.4094242243071133,
        0.6892102859935849
    ];
    assert_near(&cholesky(&product)?.row(4).to_owned(), &last_row, 1e-13);
    let eigenvalues = array![
        14.45949432941022,
        4.9235127111311385,
        4.180075209734589,
        3.237345167927369,
        0.22996932542369816
    ];
    assert_near(&symmetric_eigen(&product)?.values, &eigenvalues, 1e-14);

    let (b, c) = (Rng::new(10).normals((6, 3)), Rng::new(12).normals(6));
    let values = array![3.0666601741650306, 1.342304593847744, 0.531202317206835];
    assert_near(&svd(&b)?.singular_values, &values, 1e-14);
    let nearest = array![2.8973054302971546, -1.5888913756131484, -1.6402277252665147];
    assert_near(&least_squares(&b, &c)?, &nearest, 1e-14);
    assert_near(&pseudo_inverse(&b)?.dot(&c), &nearest, 1e-13);
    let first_row = array![
        -0.7069666698273217,
        0.6460276455159918,
        0.4312934271029365,
        0.8175416587683518,
        0.6295948116390269,
        -0.2370368307353225
    ];
    assert_near(&pseudo_inverse(&b)?.row(0).to_owned(), &first_row, 1e-13);
    let r = array![
        [1.8994323025454345, 0.7728666308663128, 2.1581664038222694],
        [0.0, 1.1799168390941277, -0.5304571717317209],
        [0.0, 0.0, 0.9756666758756433]
    ];
    assert_near(&qr(&b)?.r, &r, 1e-14);
    assert_near(&array![norm_p(&[1.0, -2.0, 3.0], 3.0)?], &array![3.3019272488946263], 1e-15);
    assert_near(&array![norm_p(&[1.0, -2.0, 3.0], 2.5)?], &array![3.4585606563304876], 1e-15);
    Ok(())
}

#[test]
fn small_eigenvalues_and_singular_values_keep_their_digits() -> Result<()> {
    // Units 2⁻²⁰ apart. The exact values, with 80 digits by mpmath.
    let core = array![[2.0, 1.0, 0.5], [1.0, 2.0, 1.0], [0.5, 1.0, 2.0]];
    let units = array![1.0, libm::ldexp(1.0, -20), libm::ldexp(1.0, -40)];
    let by_column = &core * &units;
    let symmetric = &by_column * &units.view().insert_axis(Axis(1));
    let eigenvalues = [2.0000000000004547, 1.3642420526593924e-12, 1.2407709188292594e-24];
    let singular_values = [2.2912878474786855, 1.3960362524250507e-06, 1.2202151870036501e-12];
    let relative = |values: Array1<f64>, exact: [f64; 3]| {
        for (value, exact) in values.into_iter().zip(exact) {
            assert!((value / exact - 1.0).abs() < 4e-15, "{value:e}, not {exact:e}");
        }
    };
    relative(symmetric_eigen(&symmetric)?.values, eigenvalues);
    relative(svd(&by_column)?.singular_values, singular_values);

    // Hilbert's matrix, whose columns nearly depend on each other: here both methods lose digits, as all do.
    let smallest = 1.1115389694888081e-10;
    for values in [symmetric_eigen(&hilbert(8))?.values, svd(&hilbert(8))?.singular_values] {
        assert!((values[7] / smallest - 1.0).abs() < 2e-7, "{:e}", values[7]);
    }
    Ok(())
}

#[test]
fn norms_at_the_edges() -> Result<()> {
    let none: [f64; 0] = [];
    assert_eq!([norm_l1(&none), norm_l2(&none), norm_max(&none)], [0.0; 3]);
    assert_eq!(frobenius_norm(&Array2::<f64>::zeros((0, 3))), 0.0);
    for p in [1.0, 1.5, 2.0, 3.0, INF] {
        assert_eq!(norm_p(&none, p)?, 0.0);
        assert_eq!(norm_p(&[0.0, -0.0], p)?, 0.0);
        assert_eq!(norm_p(&[-2.0], p)?, 2.0);
        assert_eq!(norm_p(&[-INF, 1.0], p)?, INF);
        assert!(norm_p(&[NAN, 1.0], p)?.is_nan() && norm_p(&[1.0, NAN], p)?.is_nan());
        assert!(norm_p(&[INF, NAN], p)?.is_nan() && norm_p(&[NAN, INF], p)?.is_nan());
    }
    assert_eq!(norm_p(&[3.0, -4.0], INF)?, 4.0);
    assert_near(&array![norm_l2(&[3e-200, 4e-200]) * 1e200], &array![5.0], 1e-15);
    assert_eq!(norm_l2(&[5e-324]), 5e-324);
    assert_eq!(norm_l2(&[f64::MAX, f64::MAX]), INF);
    let long = frobenius_norm(&array![[3e200, 0.0], [0.0, 4e200]]);
    assert_near(&array![long], &array![5e200], 1e-15);
    assert_near(&array![norm_p(&[3e200, 4e200], 3.0)?], &array![4.497941445275415e200], 1e-15);
    for p in [0.5, 0.0, -1.0, NAN] {
        assert_eq!(message(norm_p(&[1.0], p)), format!("p is {p}, but it must be at least 1"));
    }
    Ok(())
}

#[test]
fn distances_at_the_edges() -> Result<()> {
    let none: [f64; 0] = [];
    assert_eq!((squared_distance(&none, &none)?, distance(&none, &none)?), (0.0, 0.0));
    assert_near(&array![distance(&[3e200, 0.0], &[0.0, 4e200])?], &array![5e200], 1e-15);
    assert_eq!(squared_distance(&[1e200], &[0.0])?, INF);
    let text = "a has 1 elements and b has 2, but they must have equally many";
    assert_eq!(message(distance(&[1.0], &[1.0, 2.0])), text);
    assert_eq!(message(squared_distance(&[1.0], &[1.0, 2.0])), text);

    // Points far from the origin and close to each other: where |a|² + |b|² − 2ab has no digit left.
    let x = array![[1e8, 1e8], [1e8 + 1.0, 1e8]];
    assert_eq!(pairwise_squared_distances(&x, &x)?, array![[0.0, 1.0], [1.0, 0.0]]);
    let no_rows = Array2::<f64>::zeros((0, 2));
    assert_eq!(pairwise_squared_distances(&no_rows, &x)?.dim(), (0, 2));
    assert_eq!(
        message(pairwise_squared_distances(&x, &array![[1.0]])),
        "a has shape (2, 2) and b has shape (1, 1), but they must have equally many columns"
    );
    let bad = array![[1.0, INF]];
    let text = "b[0, 1] is inf, but every number must be finite";
    assert_eq!(message(pairwise_squared_distances(&x, &bad)), text);
    Ok(())
}

#[test]
fn distances_do_not_depend_on_the_number_of_threads() -> Result<()> {
    let (a, b) = (Rng::new(1).normals((70, 9)), Rng::new(2).normals((50, 9)));
    let results: Vec<Array2<f64>> = [1, 2, 8]
        .into_iter()
        .map(|n_threads| {
            let pool = rayon::ThreadPoolBuilder::new().num_threads(n_threads).build();
            pool.expect("a pool of threads").install(|| pairwise_squared_distances(&a, &b))
        })
        .collect::<Result<_>>()?;
    assert!(results[0] == results[1] && results[0] == results[2]);
    assert_eq!(results[0][[3, 4]], squared_distance(a.row(3), b.row(4))?);
    Ok(())
}

#[test]
fn matrices_that_do_not_fit_are_errors_that_say_why() {
    type OfMatrix = (&'static str, fn(ArrayView2<'_, f64>) -> Result<()>);
    let square: [OfMatrix; 6] = [
        ("cholesky", |a| cholesky(a).map(|_| ())),
        ("lu", |a| lu(a).map(|_| ())),
        ("inverse", |a| inverse(a).map(|_| ())),
        ("determinant", |a| determinant(a).map(|_| ())),
        ("symmetric_eigen", |a| symmetric_eigen(a).map(|_| ())),
        ("solve", |a| solve(a, &Array1::zeros(a.nrows())).map(|_| ())),
    ];
    let any: [OfMatrix; 7] = [
        ("qr", |a| qr(a).map(|_| ())),
        ("svd", |a| svd(a).map(|_| ())),
        ("rank", |a| rank(a).map(|_| ())),
        ("condition_number", |a| condition_number(a).map(|_| ())),
        ("null_space", |a| null_space(a).map(|_| ())),
        ("pseudo_inverse", |a| pseudo_inverse(a).map(|_| ())),
        ("least_squares", |a| least_squares(a, &Array1::zeros(a.nrows())).map(|_| ())),
    ];
    for (name, of) in square.iter().chain(&any) {
        let of = |a: Array2<f64>| message(of(a.view()));
        let text = "a[0, 1] is NaN, but every number must be finite";
        assert_eq!(of(array![[1.0, NAN], [NAN, 1.0]]), text, "{name}");
        let text = "a[1, 0] is -inf, but every number must be finite";
        assert_eq!(of(array![[1.0, 0.0], [-INF, 1.0]]), text, "{name}");
        let text = "a is empty, but it must hold at least one row";
        assert_eq!(of(Array2::zeros((0, 0))), text, "{name}");
        let text = "a is empty, but it must hold at least one column";
        assert_eq!(of(Array2::zeros((2, 0))), text, "{name}");
    }
    for (name, of) in square {
        let text = "the shape of a is (1, 2), but it must be square";
        assert_eq!(message(of(array![[1.0, 2.0]].view())), text, "{name}");
    }
    let lopsided = array![[1.0, 2.0], [3.0, 1.0]];
    let text = "a[1, 0] is 3, but it must be equal to a[0, 1] = 2";
    assert_eq!(message(cholesky(&lopsided)), text);
    assert_eq!(message(symmetric_eigen(&lopsided)), text);
}

#[test]
fn equations_that_have_no_single_answer_are_errors() {
    let one = array![1.0];
    let text = "a has shape (2, 2) and b has shape (1,), but b must have one number per row of a";
    assert_eq!(message(solve(&identity(2), &one)), text);
    assert_eq!(message(least_squares(&identity(2), &one)), text);
    let text = "l has shape (2, 2) and b has shape (1,), but b must have one number per row of l";
    assert_eq!(message(solve_lower(&identity(2), &one)), text);
    assert_eq!(message(solve_cholesky(&identity(2), &one)), text);
    let text = "b[1] is NaN, but every number must be finite";
    assert_eq!(message(solve(&identity(2), &array![1.0, NAN])), text);
    assert_eq!(message(solve_upper(&identity(2), &array![1.0, NAN])), text);

    let b = array![1.0, 2.0];
    let singular = |name: &str, pivot: usize| {
        format!(
            "{name} is singular: pivot {pivot} is zero up to rounding, so its columns are not independent"
        )
    };
    // The second matrix is singular but for rounding.
    for a in [array![[1.0, 2.0], [2.0, 4.0]], array![[0.1, 0.2], [0.3, 0.6]]] {
        assert_eq!(message(solve(&a, &b)), singular("a", 1));
        assert_eq!(message(inverse(&a)), singular("a", 1));
        assert_eq!(message(least_squares(&a, &b)), singular("a", 1));
    }
    assert_eq!(message(solve(&Array2::zeros((2, 2)), &b)), singular("a", 0));
    let flat = array![[1.0, 5.0], [5.0, 0.0]];
    assert_eq!(message(solve_lower(&flat, &b)), singular("l", 1));
    assert_eq!(message(solve_upper(&flat, &b)), singular("u", 1));
    assert_eq!(
        message(least_squares(&array![[1.0, 2.0]], &one)),
        "the number of rows of a is 1, but it must be at least as many as its columns, 2"
    );
}

#[test]
fn a_badly_scaled_matrix_is_not_a_singular_one() -> Result<()> {
    let a = array![[1.0, 0.0], [0.0, 1e-30]];
    assert_eq!(solve(&a, &array![1.0, 1e-30])?, array![1.0, 1.0]);
    assert_eq!(inverse(&a)?, array![[1.0, 0.0], [0.0, 1.0 / 1e-30]]);
    assert_near(&least_squares(&a, &array![1.0, 1e-30])?, &array![1.0, 1.0], 1e-15);
    assert_eq!(rank(&a)?, 1);
    Ok(())
}

#[test]
fn only_positive_definite_matrices_have_a_cholesky_factor() -> Result<()> {
    let text = "a is not positive definite: pivot 1 is 0e0, but every pivot must be positive";
    assert_eq!(message(cholesky(&array![[1.0, 1.0], [1.0, 1.0]])), text);
    let text = "a is not positive definite: pivot 0 is -1e0, but every pivot must be positive";
    assert_eq!(message(cholesky(&array![[-1.0]])), text);
    assert_eq!(cholesky(&array![[4.0]])?, array![[2.0]]);
    assert_eq!(cholesky(&array![[1e-300]])?, array![[1e-150]]);
    Ok(())
}

#[test]
fn zero_and_one_by_one_matrices() -> Result<()> {
    let zero = Array2::<f64>::zeros((3, 2));
    let factors = svd(&zero)?;
    assert_eq!(factors.singular_values, array![0.0, 0.0]);
    assert_near(&factors.u.t().dot(&factors.u), &identity(2), 1e-15);
    assert_near(&factors.v_t.dot(&factors.v_t.t()), &identity(2), 1e-15);
    assert_eq!((rank(&zero)?, condition_number(&zero)?), (0, INF));
    assert_eq!(null_space(&zero)?, identity(2));
    assert_eq!(pseudo_inverse(&zero)?, Array2::zeros((2, 3)));
    assert_eq!(qr(&zero)?.r, Array2::zeros((2, 2)));
    assert_eq!(symmetric_eigen(&Array2::zeros((2, 2)))?.values, array![0.0, 0.0]);
    assert_eq!(determinant(&Array2::zeros((2, 2)))?, 0.0);

    let one = array![[-4.0]];
    assert_eq!(determinant(&one)?, -4.0);
    assert_eq!(inverse(&one)?, array![[-0.25]]);
    assert_eq!(
        symmetric_eigen(&one)?,
        SymmetricEigen { values: array![-4.0], vectors: array![[1.0]] }
    );
    let factors = svd(&one)?;
    assert_eq!((factors.u, factors.v_t), (array![[-1.0]], array![[1.0]]));
    assert_eq!(factors.singular_values, array![4.0]);
    let factors = qr(&one)?;
    assert_eq!((factors.q, factors.r), (array![[-1.0]], array![[4.0]]));
    assert_eq!(null_space(&one)?.dim(), (1, 0));
    Ok(())
}

#[test]
fn factorizations_do_not_depend_on_the_unit() -> Result<()> {
    let a = Rng::new(4).normals((4, 3));
    let product = a.t().dot(&a);
    let (plain, eigen, triangle) = (svd(&a)?, symmetric_eigen(&product)?, qr(&a)?);
    // Powers of two near both ends of f64's range change nothing but the exponents.
    for unit in [libm::ldexp(1.0, 1000), libm::ldexp(1.0, -1000)] {
        let scaled = svd(&(&a * unit))?;
        assert_eq!(scaled.v_t, plain.v_t);
        assert_eq!(scaled.singular_values, &plain.singular_values * unit);
        assert_eq!(symmetric_eigen(&(&product * unit))?.values, &eigen.values * unit);
        assert_eq!(qr(&(&a * unit))?.r, &triangle.r * unit);
    }
    let subnormal = array![[5e-324, 0.0], [0.0, 1e-323]];
    assert_eq!(svd(&subnormal)?.singular_values, array![1e-323, 5e-324]);
    assert_eq!(determinant(&array![[1e200, 0.0], [0.0, 1e200]])?, INF);
    assert_eq!(determinant(&array![[1e200, 0.0, 0.0], [0.0, 1e200, 0.0], [0.0, 0.0, 0.0]])?, 0.0);
    Ok(())
}

#[test]
fn signs_are_settled_even_where_rounding_could_decide() -> Result<()> {
    // The components of (1, −1)/√2 are equally large but for rounding: the first one decides.
    for epsilon in [0.0, 1e-15, -1e-15] {
        let a = array![[2.0 + epsilon, 1.0], [1.0, 2.0]];
        let vectors = symmetric_eigen(&a)?.vectors;
        assert!(vectors.iter().zip([1.0, 1.0, 1.0, -1.0]).all(|(x, sign)| x * sign > 0.0));
        let rows = svd(&a)?.v_t;
        assert!(rows.iter().zip([1.0, 1.0, 1.0, -1.0]).all(|(x, sign)| x * sign > 0.0));
    }
    Ok(())
}

#[test]
fn the_null_space_is_what_the_matrix_maps_to_zero() -> Result<()> {
    let a = array![[1.0, 2.0, 3.0, 4.0], [2.0, 4.0, 6.0, 8.0]];
    let basis = null_space(&a)?;
    assert_eq!(basis.dim(), (4, 3));
    assert_near(&(a.dot(&basis) + 1.0), &Array2::ones((2, 3)), 1e-14);
    assert_near(&basis.t().dot(&basis), &identity(3), 1e-14);
    let tall = array![[1.0, 1.0], [2.0, 2.0], [3.0, 3.0]];
    let half = 0.5f64.sqrt();
    assert_near(&null_space(&tall)?, &array![[half], [-half]], 1e-15);
    assert_eq!(rank(&tall)?, 1);
    Ok(())
}

#[test]
fn the_pseudo_inverse_gives_the_shortest_solution() -> Result<()> {
    let a = array![[1.0, 1.0], [1.0, 1.0]];
    assert_near(&pseudo_inverse(&a)?, &array![[0.25, 0.25], [0.25, 0.25]], 1e-15);
    let wide = array![[3.0, 4.0]];
    assert_near(&pseudo_inverse(&wide)?, &array![[0.12], [0.16]], 1e-15);
    Ok(())
}

/// A matrix of one to seven rows and columns, now and then with columns that depend on each other.
fn any_matrix() -> impl Strategy<Value = Array2<f64>> {
    (1..8usize, 1..8usize, any::<u64>(), any::<bool>()).prop_map(|(m, n, seed, dependent)| {
        let mut a: Array2<f64> = Rng::new(seed).normals((m, n));
        if dependent && n > 1 {
            let copy = a.column(0).to_owned();
            a.column_mut(n - 1).assign(&copy);
        }
        a
    })
}

fn square_matrix() -> impl Strategy<Value = Array2<f64>> {
    (1..8usize, any::<u64>()).prop_map(|(n, seed)| Rng::new(seed).normals((n, n)))
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(64))]

    #[test]
    fn qr_multiplies_back(a in any_matrix()) {
        let Qr { q, r } = qr(&a)?;
        assert_near(&q.dot(&r), &a, 1e-14);
        assert_near(&q.t().dot(&q), &identity(q.ncols()), 1e-14);
        for ((i, j), &value) in r.indexed_iter() {
            prop_assert!((i <= j || value == 0.0) && (i != j || value >= 0.0));
        }
    }

    #[test]
    fn svd_multiplies_back(a in any_matrix()) {
        let Svd { u, singular_values, v_t } = svd(&a)?;
        let k = singular_values.len();
        assert_near(&(&u * &singular_values).dot(&v_t), &a, 1e-14);
        assert_near(&u.t().dot(&u), &identity(k), 1e-13);
        assert_near(&v_t.dot(&v_t.t()), &identity(k), 1e-13);
        prop_assert!(singular_values.windows(2).into_iter().all(|pair| pair[0] >= pair[1]));
        prop_assert!(singular_values.iter().all(|&value| value >= 0.0));
        prop_assert!(v_t.rows().into_iter().all(|row| points_forward(row.iter())));
        // The whole of the matrix: its Frobenius norm, its rank and null space.
        prop_assert!((norm_l2(&singular_values) / frobenius_norm(&a) - 1.0).abs() < 1e-14);
        let basis = null_space(&a)?;
        prop_assert_eq!(basis.ncols() + rank(&a)?, a.ncols());
        prop_assert!(a.dot(&basis).iter().all(|x| x.abs() < 1e-13 * singular_values[0]));
        prop_assert!(basis.axis_iter(Axis(1)).all(|vector| points_forward(vector.iter())));
        // Moore and Penrose: A·A⁺·A = A.
        assert_near(&a.dot(&pseudo_inverse(&a)?).dot(&a), &a, 1e-11);
    }

    #[test]
    fn eigenvectors_are_only_stretched(a in square_matrix()) {
        let a = &a + &a.t();
        let SymmetricEigen { values, vectors } = symmetric_eigen(&a)?;
        assert_near(&a.dot(&vectors), &(&vectors * &values), 1e-14 * 4.0);
        assert_near(&vectors.t().dot(&vectors), &identity(values.len()), 1e-14);
        prop_assert!(values.windows(2).into_iter().all(|pair| pair[0] >= pair[1]));
        prop_assert!(vectors.axis_iter(Axis(1)).all(|vector| points_forward(vector.iter())));
        prop_assert!((values.sum() - a.diag().sum()).abs() < 1e-13 * frobenius_norm(&a));
    }

    #[test]
    fn solutions_solve(a in square_matrix(), seed in any::<u64>()) {
        prop_assume!(condition_number(&a)? < 1e4);
        let x = Rng::new(seed).normals(a.nrows());
        let b = a.dot(&x);
        assert_near(&solve(&a, &b)?, &x, 1e-10);
        assert_near(&least_squares(&a, &b)?, &x, 1e-10);
        assert_near(&inverse(&a)?.dot(&a), &identity(a.nrows()), 1e-10);
        let Lu { l, u, order, sign, .. } = lu(&a)?;
        assert_near(&l.dot(&u), &a.select(Axis(0), &order), 1e-14);
        prop_assert!(l.iter().all(|x| x.abs() <= 1.0));
        prop_assert!(sign == 1.0 || sign == -1.0);
        // The determinant is, but for its sign, the product of the singular values.
        let product = svd(&a)?.singular_values.product();
        prop_assert!((determinant(&a)?.abs() / product - 1.0).abs() < 1e-10);
        prop_assert!((determinant(a.t())? / determinant(&a)? - 1.0).abs() < 1e-10);
    }

    #[test]
    fn cholesky_multiplies_back(a in square_matrix(), seed in any::<u64>()) {
        let n = a.nrows();
        let a = a.dot(&a.t()) + identity(n);
        let l = cholesky(&a)?;
        assert_near(&l.dot(&l.t()), &a, 1e-14);
        let x = Rng::new(seed).normals(n);
        assert_near(&solve_cholesky(&l, &a.dot(&x))?, &x, 1e-11);
        assert_near(&solve_lower(&l, &l.dot(&x))?, &x, 1e-11);
        assert_near(&solve_upper(l.t(), &l.t().dot(&x))?, &x, 1e-11);
    }

    #[test]
    fn norms_are_norms(
        x in prop::collection::vec(-1e3..1e3f64, 1..20),
        factor in -10.0..10.0f64,
        p in 1.0..6.0f64,
    ) {
        let x = Array1::from(x);
        let (one, two, max, between) = (norm_l1(&x), norm_l2(&x), norm_max(&x), norm_p(&x, p)?);
        let slack = 1.0 + 1e-12;
        prop_assert!(max <= between * slack && between <= one * slack);
        prop_assert!(max <= two * slack && two <= one * slack);
        prop_assert!((norm_l2(&(&x * factor)) - two * factor.abs()).abs() <= 1e-12 * (1.0 + two * factor.abs()));
        let y = x.mapv(|value| value * 0.5 - 1.0);
        prop_assert!(norm_p(&(&x + &y), p)? <= (between + norm_p(&y, p)?) * slack);
    }
}

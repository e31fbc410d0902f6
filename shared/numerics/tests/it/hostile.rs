//! Every public function, called with hostile values: no panic, and no NaN or infinity that its text does not speak of.

use ndarray::{Array1, Array2, ArrayView1, array};
use numerics::linalg::*;
use numerics::sparse::SparseMatrix;
use numerics::split::*;
use numerics::stats::*;
use numerics::{Error, Rng, Scale, check, functions, parallel, sum};
use testing::hostile::Table;

type Vector = Array1<f64>;
type Matrix = Array2<f64>;

#[test]
fn no_public_function_is_forgotten_or_falls() {
    let mut table = Table::of(concat!(env!("CARGO_MANIFEST_DIR"), "/../src"));
    checks(&mut table);
    of_one_number(&mut table);
    sums_and_functions(&mut table);
    statistics(&mut table);
    norms_and_distances(&mut table);
    equations(&mut table);
    factorizations(&mut table);
    products(&mut table);
    random(&mut table);
    draws(&mut table);
    sparse(&mut table);
    splits(&mut table);
    table.finish();
}

fn checks(t: &mut Table) {
    t.call("finite", |x: &Matrix| check::finite("x", x));
    t.call("finite_slice", |x: &Vector| check::finite_slice("x", &x.to_vec()));
    t.call("finite_number", |&x: &f64| check::finite_number("x", x));
    t.call("not_empty", |&n: &usize| check::not_empty("x", n, "sample"));
    t.call("same_length", |&(a, b): &(usize, usize)| {
        check::same_length("samples", ("a", a), ("b", b))
    });
    t.call("samples", |x: &Matrix| check::samples("x", x));
    t.call("features", |(x, n): &(Matrix, usize)| check::features("x", x, *n));
    t.call("samples_and_targets", |(x, n): &(Matrix, usize)| check::samples_and_targets(x, *n));
    t.call("regression", |(x, y): &(Matrix, Vector)| check::regression(x, y));
    t.call("size", |&(a, b): &(usize, usize)| check::size("n", &[a, b]));
    t.call("classes", |y: &Vec<usize>| check::classes("y", y));
    t.call("in_range", |&x: &f64| check::in_range("x", x, "x"));
    t.call("all_in_range", |x: &Matrix| {
        check::all_in_range("x", x.view(), "x").map(|x| x.to_owned())
    });
    t.call("positive", |&x: &f64| check::positive("x", x));
    t.call("non_negative", |&x: &f64| check::non_negative("x", x));
    t.call("fraction", |&x: &f64| check::fraction("x", x));
    t.call("at_least", |&(n, least): &(usize, usize)| check::at_least("n", n, least));
    t.call("between", |&(n, least, most): &(usize, usize, usize)| {
        check::between("n", n, least, ("n_samples", most))
    });
    t.call("Error::invalid", |&x: &f64| Ok(Error::invalid("x", x, "1").to_string()));
    t.call("Error::empty", |_: &f64| Ok(Error::empty("", "").to_string()));
    t.call("Error::shape_mismatch", |x: &Matrix| {
        Ok(Error::shape_mismatch(("a", x.shape()), ("b", &[]), "").to_string())
    });
    t.call("Error::non_finite", |(i, x): &(Vec<usize>, f64)| {
        Ok(Error::non_finite("x", i, *x).to_string())
    });
    t.call("Error::out_of_range", |_: &f64| Ok(Error::out_of_range("x", "").to_string()));
    t.call("Error::renamed", |&x: &f64| {
        let error = Error::invalid(format!("a[{x}] of a a"), x, "a[");
        Ok(error.renamed("a", "").renamed("", "a").to_string())
    });
    t.call("Error::unknown", |&n: &usize| {
        let name = "ä".repeat(n.min(500));
        Ok(Error::unknown("x", name.as_str(), ["", "ää", &name]).to_string())
    });
    t.call("caught", |&x: &f64| Ok(numerics::caught(|| assert!(x < 0.0)).is_ok()));
}

fn of_one_number(t: &mut Table) {
    t.documented("xlogy", &["NaN", "infinite"]);
    t.documented("logit", &["NaN", "infinite"]);
    t.documented("log1m_exp", &["NaN", "infinite"]);
    t.call("sigmoid", |&x: &f64| Ok(functions::sigmoid(x)));
    t.call("log_sigmoid", |&x: &f64| Ok(functions::log_sigmoid(x)));
    t.call("softplus", |&x: &f64| Ok(functions::softplus(x)));
    t.call("logit", |&x: &f64| Ok(functions::logit(x)));
    t.call("log1m_exp", |&x: &f64| Ok(functions::log1m_exp(x)));
    t.call("tanh", |&x: &f64| Ok(functions::tanh(x)));
    t.call("relu", |&x: &f64| Ok(functions::relu(x)));
    t.documented("leaky_relu", &["infinite"]);
    t.call("leaky_relu", |&(x, slope): &(f64, f64)| Ok(functions::leaky_relu(x, slope)));
    t.call("gelu", |&x: &f64| Ok(functions::gelu(x)));
    t.call("gelu_tanh", |&x: &f64| Ok(functions::gelu_tanh(x)));
    t.call("silu", |&x: &f64| Ok(functions::silu(x)));
    in_single(t);
    t.call("log_add_exp", |&(a, b): &(f64, f64)| Ok(functions::log_add_exp(a, b)));
    t.call("xlogy", |&(x, y): &(f64, f64)| Ok(functions::xlogy(x, y)));
    t.call("Scale::of", |&x: &f64| Ok(Scale::of(x).down(x)));
    t.call("Scale::for_squares", |x: &Vector| Ok(Scale::for_squares(x) == Scale::ONE));
    t.documented("Scale::down", &["infinite"]);
    t.documented("Scale::up", &["infinite"]);
    t.call("Scale::down", |&(s, x): &(f64, f64)| Ok(Scale::of(s).down(x)));
    t.call("Scale::up", |&(s, x): &(f64, f64)| Ok(Scale::of(s).up(x)));
    t.call("Scale::times", |&(a, b): &(f64, f64)| {
        Ok(Scale::of(a).times(Scale::of(b)) == Scale::ONE)
    });
}

/// The functions of one number once more, for an `f32`.
fn in_single(t: &mut Table) {
    t.call("sigmoid", |&x: &f32| Ok(functions::sigmoid(x)));
    t.call("log_sigmoid", |&x: &f32| Ok(functions::log_sigmoid(x)));
    t.call("softplus", |&x: &f32| Ok(functions::softplus(x)));
    t.call("logit", |&x: &f32| Ok(functions::logit(x)));
    t.call("log1m_exp", |&x: &f32| Ok(functions::log1m_exp(x)));
    t.call("log_add_exp", |&(a, b): &(f32, f32)| Ok(functions::log_add_exp(a, b)));
    t.call("xlogy", |&(x, y): &(f32, f32)| Ok(functions::xlogy(x, y)));
    t.call("tanh", |&x: &f32| Ok(functions::tanh(x)));
    t.call("relu", |&x: &f32| Ok(functions::relu(x)));
    t.call("leaky_relu", |&(x, slope): &(f32, f32)| Ok(functions::leaky_relu(x, slope)));
    t.call("gelu", |&x: &f32| Ok(functions::gelu(x)));
    t.call("gelu_tanh", |&x: &f32| Ok(functions::gelu_tanh(x)));
    t.call("silu", |&x: &f32| Ok(functions::silu(x)));
    t.documented("power", &["infinite"]);
    t.call("power", |&(x, n): &(f32, i32)| Ok(functions::power(x, n)));
}

fn sums_and_functions(t: &mut Table) {
    t.documented("sum", &["infinite", "NaN"]);
    t.documented("par_sum", &["infinite", "NaN"]);
    t.documented("dot", &["infinite", "NaN"]);
    t.documented("par_dot", &["infinite", "NaN"]);
    t.documented("neumaier_sum", &["infinite", "NaN"]);
    t.call("sum", |x: &Vector| Ok(sum::sum(x)));
    t.call("par_sum", |x: &Vector| Ok(sum::par_sum(x)));
    t.call("dot", |(a, b): &(Vector, Vector)| sum::dot(a, b));
    t.call("par_dot", |(a, b): &(Vector, Vector)| sum::par_dot(a, b));
    t.call("neumaier_sum", |x: &Vector| Ok(sum::neumaier_sum(x)));
    t.call("map", |&(n, chunk): &(usize, usize)| {
        Ok(parallel::map(n % 1000, chunk, |range| range.len())) // the caller's own work is as large as asked for
    });
    t.call("map_each", |&n: &usize| Ok(parallel::map_each(n % 1000, |i| i)));
    t.call("map_pieces", |x: &Vector| {
        let mut numbers = x.to_vec();
        let pieces = numbers.chunks_mut(3).collect();
        Ok(parallel::map_pieces(pieces, |i, piece| piece.len() + i))
    });
    t.call("matrix_of", |&(n, m): &(usize, usize)| {
        Ok(numerics::matrix_of((n % 50, m % 50), &|i, j| (i + j) as f64))
    });
    t.call("fold", |&(n, chunk): &(usize, usize)| {
        Ok(parallel::fold(n % 1000, chunk, |range| range.len(), |a, b| a + b))
    });
    t.call("for_each_row", |x: &Matrix| {
        let mut counts = x.mapv(|_| 0.0);
        parallel::for_each_row(&mut counts, |i, mut row| row += i as f64);
        Ok(counts)
    });
    t.documented("power", &["infinite"]);
    t.call("power", |&(x, n): &(f64, i32)| Ok(functions::power(x, n)));
    t.documented("log_softmax", &["infinite"]);
    t.documented("log_softmax_rows", &["infinite"]);
    t.documented("log_sum_exp", &["infinite"]);
    t.documented("log_sum_exp_rows", &["infinite"]);
    t.call("softmax", |x: &Vector| Ok(functions::softmax(x)));
    t.call("log_softmax", |x: &Vector| Ok(functions::log_softmax(x)));
    t.call("log_sum_exp", |x: &Vector| Ok(functions::log_sum_exp(x)));
    t.call("softmax_rows", |x: &Matrix| Ok(functions::softmax_rows(x)));
    t.call("log_softmax_rows", |x: &Matrix| Ok(functions::log_softmax_rows(x)));
    t.call("log_sum_exp_rows", |x: &Matrix| Ok(functions::log_sum_exp_rows(x)));
}

fn statistics(t: &mut Table) {
    t.call("order_by", |x: &Vector| Ok(order_by(x.len(), &|i, j| x[i].total_cmp(&x[j]))));
    for name in ["variance", "std_dev", "covariance", "covariance_matrix"] {
        t.documented(name, &["infinite"]);
    }
    t.call("mean", |x: &Vector| mean(x));
    t.call("mean_and_rest", |x: &Vector| mean_and_rest(x));
    t.call("is_constant", |x: &Vector| Ok(is_constant(x)));
    t.call("variance", |(x, ddof): &(Vector, usize)| variance(x, *ddof));
    t.call("std_dev", |(x, ddof): &(Vector, usize)| std_dev(x, *ddof));
    t.call("z_scores", |(x, ddof): &(Vector, usize)| z_scores(x, *ddof));
    t.call("covariance", |(a, b, ddof): &(Vector, Vector, usize)| covariance(a, b, *ddof));
    t.call("covariance_matrix", |(x, ddof): &(Matrix, usize)| covariance_matrix(x, *ddof));
    t.call("correlation", |(a, b): &(Vector, Vector)| correlation(a, b));
    t.call("correlation_matrix", |x: &Matrix| correlation_matrix(x));
    t.call("rank_correlation", |(a, b): &(Vector, Vector)| rank_correlation(a, b));
    t.call("unique_counts", |x: &Vector| unique_counts(&x.to_vec()));
    t.call("mode", |x: &Vector| mode(&x.to_vec()));
    let counted = |histogram: Histogram| (histogram.edges, histogram.counts);
    t.call("histogram", |(x, n): &(Vector, usize)| histogram(x, *n).map(counted));
    t.call("histogram_with_edges", |(x, edges): &(Vector, Vector)| {
        histogram_with_edges(x, &edges.to_vec()).map(counted)
    });
    t.call("median", |x: &Vector| median(x));
    for rule in [QuantileRule::Linear, QuantileRule::Midpoint, QuantileRule::InvertedCdf] {
        t.call("quantile", |(x, q): &(Vector, f64)| quantile(x, *q, rule));
    }
    for ties in [Ties::Average, Ties::Min, Ties::Max, Ties::Dense, Ties::Ordinal] {
        t.call("ranks", |x: &Vector| ranks(x, ties));
    }

    let (x, y) = (array![1.0, 2.0, 4.0, 4.5], array![0.3, -7.0, 2.5, 1.0]);
    let m = array![[1.0, 5.0], [2.0, 3.0], [4.0, -1.0]];
    t.scales("mean", 1, |s| mean(&(&x * s)));
    t.scales("std_dev", 1, |s| std_dev(&(&x * s), 1));
    t.scales("variance", 2, |s| variance(&(&x * s), 0));
    t.scales("z_scores", 0, |s| z_scores(&(&x * s), 0));
    t.scales("covariance", 1, |s| covariance(&(&x * s), &y, 0));
    t.scales("correlation", 0, |s| correlation(&(&x * s), &y));
    t.scales("correlation_matrix", 0, |s| correlation_matrix(&(&m * s)));
    t.scales("quantile", 1, |s| quantile(&(&x * s), 0.3, QuantileRule::Linear));
    t.scales("histogram", 0, |s| {
        Ok(histogram(&(&x * s), 3)?.counts.iter().map(|&c| c as f64).collect::<Vec<_>>())
    });
}

fn norms_and_distances(t: &mut Table) {
    for name in ["norm_l1", "norm_l2", "norm_p", "frobenius_norm", "distance"] {
        t.documented(name, &["infinite"]);
    }
    t.documented("squared_distance", &["infinite"]);
    t.documented("pairwise_squared_distances", &["infinite"]);
    t.call("norm_l1", |x: &Vector| Ok(norm_l1(x)));
    t.call("norm_l2", |x: &Vector| Ok(norm_l2(x)));
    t.call("norm_max", |x: &Vector| Ok(norm_max(x)));
    t.call("norm_p", |(x, p): &(Vector, f64)| norm_p(x, *p));
    t.call("frobenius_norm", |x: &Matrix| Ok(frobenius_norm(x)));
    t.call("distance", |(a, b): &(Vector, Vector)| distance(a, b));
    t.call("squared_distance", |(a, b): &(Vector, Vector)| squared_distance(a, b));
    t.call("pairwise_squared_distances", |(a, b): &(Matrix, Matrix)| {
        pairwise_squared_distances(a, b)
    });
    let x = array![1.0, -2.0, 4.0];
    t.scales("norm_l2", 1, |s| Ok(norm_l2(&(&x * s))));
    t.scales("norm_p", 1, |s| norm_p(&(&x * s), 3.0));
    t.scales("distance", 1, |s| distance(&(&x * s), &(&x * -s)));
}

fn equations(t: &mut Table) {
    t.documented("determinant", &["infinite"]);
    t.call("solve_lower", |(l, b): &(Matrix, Vector)| solve_lower(l, b));
    t.call("solve_upper", |(u, b): &(Matrix, Vector)| solve_upper(u, b));
    t.call("solve_cholesky", |(l, b): &(Matrix, Vector)| solve_cholesky(l, b));
    t.call("solve", |(a, b): &(Matrix, Vector)| solve(a, b));
    t.call("inverse", |a: &Matrix| inverse(a));
    t.call("determinant", |a: &Matrix| determinant(a));
    t.call("least_squares", |(a, b): &(Matrix, Vector)| least_squares(a, b));
    let a = array![[2.0, 1.0], [1.0, 3.0], [0.0, 1.0]];
    let square = array![[2.0, 1.0], [1.0, 3.0]];
    let (b, c) = (array![1.0, 2.0], array![1.0, 2.0, -3.0]);
    t.scales("solve", -1, |s| solve(&(&square * s), &b));
    t.scales("inverse", -1, |s| inverse(&(&square * s)));
    t.scales("least_squares", -1, |s| least_squares(&(&a * s), &c));
    t.scales("least_squares", 0, |s| least_squares(&(&a * s), &(&c * s)));
    t.scales("pseudo_inverse", -1, |s| pseudo_inverse(&(&a * s)));
    t.scales("condition_number", 0, |s| condition_number(&(&a * s)));
    t.scales("rank", 0, |s| Ok(rank(&(&a * s))? as f64));
    t.scales("null_space", 0, |s| null_space(&(&a.t() * s)));
    t.scales("symmetric_eigen", 1, |s| Ok(symmetric_eigen(&(&square * s))?.values));
    t.scales("svd", 1, |s| Ok(svd(&(&a * s))?.singular_values));
    t.scales("cholesky", 1, |s| cholesky(&(&square * (s * 0.5) * (2.0 / s))).map(|l| l * s));
}

fn factorizations(t: &mut Table) {
    t.call("cholesky", |a: &Matrix| cholesky(a));
    t.call("lu", |a: &Matrix| lu(a).map(|lu| (lu.l, lu.u, lu.order)));
    t.call("qr", |a: &Matrix| qr(a).map(|qr| (qr.q, qr.r)));
    t.call("svd", |a: &Matrix| svd(a).map(|svd| (svd.u, svd.singular_values, svd.v_t)));
    t.call("symmetric_eigen", |a: &Matrix| {
        symmetric_eigen(a).map(|eigen| (eigen.values, eigen.vectors))
    });
    t.documented("condition_number", &["infinite"]);
    t.call("condition_number", |a: &Matrix| condition_number(a));
    t.call("rank", |a: &Matrix| rank(a));
    t.call("pseudo_inverse", |a: &Matrix| pseudo_inverse(a));
    t.call("null_space", |a: &Matrix| null_space(a));
}

fn products(t: &mut Table) {
    t.documented("matmul", &["NaN", "infinite"]);
    t.call("matmul", |(a, b): &(Matrix, Matrix)| matmul(a, b));
    t.call("gram", |x: &Matrix| gram(x));
    t.call("weighted_gram", |(x, w): &(Matrix, Vector)| weighted_gram(x, w));
    t.call("column_means", |x: &Matrix| column_means(x));
    for center in [false, true] {
        t.call("centered_products", |(x, y): &(Matrix, Vector)| {
            centered_products(x, y, center).map(|p| ((p.x_mean, p.gram), (p.moment, p.y_mean)))
        });
    }
    t.documented("add_weighted_rows", &["Panics", "NaN", "infinite"]);
    t.call("add_weighted_rows", |(x, w): &(Matrix, Vector)| {
        let mut target = Vector::zeros(x.ncols());
        add_weighted_rows(&mut target, x, w);
        Ok(target)
    });
    t.documented("add_scaled", &["Panics", "NaN", "infinite"]);
    t.call("add_scaled", |(x, factor): &(Vector, f64)| {
        let mut target = Vector::zeros(x.len());
        add_scaled(&mut target, *factor, x);
        Ok(target)
    });
    t.call("fold_rows", |&n: &usize| {
        Ok(fold_rows(n % 5000, || 0, |count, rows| *count += rows.len(), |a, b| a + b))
    });
    t.excuse(
        &["GramSum::new", "GramSum::merge", "GramSum::into_matrix"],
        "called with GramSum::add",
    );
    t.documented("GramSum::add", &["Panics", "NaN", "infinite"]);
    t.call("GramSum::add", |(x, n): &(Matrix, usize)| {
        let mut sum = GramSum::new(n % 4);
        sum.add(x.view());
        Ok(sum.clone().merge(sum).into_matrix())
    });
    t.scales("column_means", 1, |s| column_means(&array![[s, 2.0 * s], [4.0 * s, -s]]));
}

fn random(t: &mut Table) {
    let rng = || Rng::new(7);
    t.call("Rng::new", |&n: &usize| Ok(Rng::new(n as u64).random()));
    t.call("Rng::random", |_: &f64| Ok(rng().random()));
    t.call("Rng::normal", |_: &f64| Ok(rng().normal()));
    t.call("Rng::uniform", |&(low, high): &(f64, f64)| Ok(rng().uniform(low, high)));
    t.documented("Rng::normal_with", &["infinite"]);
    t.call("Rng::normal_with", |&(mean, std): &(f64, f64)| Ok(rng().normal_with(mean, std)));
    for name in ["Rng::spawn", "Rng::uniforms", "Rng::normals", "Rng::permutation"] {
        t.documented(name, &["Panics"]);
    }
    t.call("Rng::spawn", |&n: &usize| Ok(rng().spawn(n).len()));
    t.call("Rng::uniforms", |&(n, d): &(usize, usize)| Ok(rng().uniforms((n, d))));
    t.call("Rng::normals", |&(n, d): &(usize, usize)| Ok(rng().normals((n, d))));
    t.call("Rng::permutation", |&n: &usize| Ok(rng().permutation(n).len()));
    t.call("Rng::integers", |&(low, high): &(usize, usize)| rng().integers(low..high));
    t.call("Rng::integers", |&(low, high): &(i32, i32)| rng().integers(low..high));
    t.call("Rng::shuffle", |x: &Vec<usize>| {
        rng().shuffle(&mut x.clone());
        Ok(())
    });
    t.call("Rng::choice", |&(n, size): &(usize, usize)| rng().choice(n, size));
    t.call("Rng::choice_without_replacement", |&(n, size): &(usize, usize)| {
        rng().choice_without_replacement(n, size)
    });
    t.call("Rng::choice_weighted", |(weights, size): &(Vector, usize)| {
        rng().choice_weighted(&weights.to_vec(), *size)
    });
    t.call("Rng::choice_weighted_without_replacement", |(weights, size): &(Vector, usize)| {
        rng().choice_weighted_without_replacement(&weights.to_vec(), *size)
    });
}

fn draws(t: &mut Table) {
    let rng = || Rng::new(7);
    for name in ["Rng::exponential", "Rng::gamma", "Rng::lognormal", "Rng::laplace"] {
        t.documented(name, &["infinite"]);
    }
    t.call("Rng::exponential", |&scale: &f64| rng().exponential(scale));
    t.call("Rng::gamma", |&(shape, scale): &(f64, f64)| rng().gamma(shape, scale));
    t.call("Rng::beta", |&(a, b): &(f64, f64)| rng().beta(a, b));
    t.call("Rng::binomial", |&(n, p): &(usize, f64)| rng().binomial(n as u64, p));
    t.call("Rng::poisson", |&mean: &f64| rng().poisson(mean));
    t.call("Rng::geometric", |&p: &f64| rng().geometric(p));
    t.call("Rng::multinomial", |(n, p): &(usize, Vector)| {
        rng().multinomial(*n as u64, &p.to_vec())
    });
    t.call("Rng::dirichlet", |alpha: &Vector| rng().dirichlet(&alpha.to_vec()));
    t.call("Rng::lognormal", |&(mean, sigma): &(f64, f64)| rng().lognormal(mean, sigma));
    t.call("Rng::laplace", |&(loc, scale): &(f64, f64)| rng().laplace(loc, scale));
}

fn sparse(t: &mut Table) {
    let stored = |matrix: SparseMatrix| matrix.values().to_vec();
    t.excuse(
        &["SparseMatrix::n_rows", "SparseMatrix::n_columns", "SparseMatrix::n_stored"],
        "counts of what is there",
    );
    t.excuse(
        &["SparseMatrix::row_starts", "SparseMatrix::columns", "SparseMatrix::values"],
        "slices of what is there",
    );
    t.call("SparseMatrix::new", |&n: &usize| SparseMatrix::new(n).to_dense());
    t.call("SparseMatrix::push_row", |(columns, x): &(Vec<usize>, f64)| {
        let mut matrix = SparseMatrix::new(3);
        matrix.push_row(columns.iter().map(|&column| (column, *x)))?;
        Ok(stored(matrix))
    });
    t.call("SparseMatrix::from_dense", |x: &Matrix| SparseMatrix::from_dense(x).map(stored));
    t.call("SparseMatrix::from_triplets", |&(i, j, x): &(usize, usize, f64)| {
        SparseMatrix::from_triplets((i, j), &[(1, 0, x), (1, 0, x), (0, 2, 1.0)]).map(stored)
    });
    t.call("SparseMatrix::to_dense", |x: &Matrix| SparseMatrix::from_dense(x)?.to_dense());
    t.call("SparseMatrix::dot", |(x, v): &(Matrix, Vector)| SparseMatrix::from_dense(x)?.dot(v));
    t.call("SparseMatrix::transposed_dot", |(x, v): &(Matrix, Vector)| {
        SparseMatrix::from_dense(x)?.transposed_dot(v)
    });
    t.call("SparseMatrix::rows", |x: &Matrix| {
        let matrix = SparseMatrix::from_dense(x)?;
        Ok(matrix.rows().map(|row| row.map(|(_, x)| x).collect()).collect::<Vec<Vec<f64>>>())
    });
}

fn splits(t: &mut Table) {
    let count = |splits: Vec<Split>| splits.len();
    t.call("Split::check_apart", |(train, test): &(Vec<usize>, Vec<usize>)| {
        Split { train: train.clone(), test: test.clone() }.check_apart()
    });
    t.call("Split::apply", |(x, rows): &(Matrix, Vec<usize>)| {
        Split { train: rows.clone(), test: rows.clone() }.apply(x.view())
    });
    t.call("train_test_split", |(x, y, share): &(Matrix, Vector, f64)| {
        train_test_split(x.view(), y.view(), *share, &mut Rng::new(7)).map(|_| ())
    });
    t.call("stratified_train_test_split", |(x, y, share): &(Matrix, Vector, f64)| {
        stratified_train_test_split(x.view(), y.view(), *share, &mut Rng::new(7)).map(|_| ())
    });
    t.call("train_test_indices", |&(n, share): &(usize, f64)| {
        train_test_indices(n, share, &mut Rng::new(7)).map(|_| ())
    });
    t.call("stratified_train_test_indices", |(y, share): &(Vec<usize>, f64)| {
        stratified_train_test_indices(ArrayView1::from(y), *share, &mut Rng::new(7)).map(|_| ())
    });
    t.call("KFold::split", |&(n_splits, n): &(usize, usize)| {
        KFold { n_splits }.split(n).map(count)
    });
    t.call("KFold::split_shuffled", |&(n_splits, n): &(usize, usize)| {
        KFold { n_splits }.split_shuffled(n, &mut Rng::new(7)).map(count)
    });
    t.call("StratifiedKFold::split", |(n_splits, y): &(usize, Vector)| {
        StratifiedKFold { n_splits: *n_splits }.split(y.view()).map(count)
    });
    t.call("StratifiedKFold::split_shuffled", |(n_splits, y): &(usize, Vec<usize>)| {
        let folds = StratifiedKFold { n_splits: *n_splits };
        folds.split_shuffled(ArrayView1::from(y), &mut Rng::new(7)).map(count)
    });
    t.call("GroupKFold::split", |(n_splits, y): &(usize, Vector)| {
        GroupKFold { n_splits: *n_splits }.split(y.view()).map(count)
    });
    t.call("TimeSeriesSplit::split", |&(n_splits, gap, n): &(usize, usize, usize)| {
        TimeSeriesSplit { n_splits, gap }.split(n).map(count)
    });
}

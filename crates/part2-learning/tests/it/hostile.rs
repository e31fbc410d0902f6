//! Every public function, called with hostile values: no panic, and no NaN or infinity that its text does not speak of.

use ndarray::{Array1, Array2};
use numerics::estimator::{Predict, Transform};
use numerics::split::Split;
use numerics::{Result, Rng};
use part2_learning::backpropagation::Network;
use part2_learning::bias_variance::*;
use part2_learning::descent::*;
use part2_learning::double_descent::*;
use part2_learning::leaks::*;
use part2_learning::losses::{minimizer_figure, minimizer_guesses};
use part2_learning::overfitting::*;
use part2_learning::regularization::*;
use part2_learning::thresholds::threshold_figure;
use testing::hostile::Table;

type Vector = Array1<f64>;
type Matrix = Array2<f64>;
type Sizes = (usize, usize, usize);

#[test]
fn no_public_function_is_forgotten_or_falls() {
    let mut table = Table::of(concat!(env!("CARGO_MANIFEST_DIR"), "/src"));
    data_sets(&mut table);
    leaks(&mut table);
    features(&mut table);
    errors_taken_apart(&mut table);
    valley(&mut table);
    valley_pictures(&mut table);
    regularization(&mut table);
    curves(&mut table);
    pictures(&mut table);
    network(&mut table);
    table.finish();
}

fn data_sets(t: &mut Table) {
    t.excuse(
        &["names_with_targets", "gentoos", "patients", "flock"],
        "takes nothing; a test of its own reads what it gives",
    );
    t.excuse(
        &["tumor_scores", "overconfident_wines"],
        "takes nothing; a test of its own reads what it gives",
    );
}

fn split(rows: &[usize], others: &[usize]) -> Split {
    Split { train: rows.to_vec(), test: others.to_vec() }
}

fn leaks(t: &mut Table) {
    t.call("ending", |(name, n): &(String, usize)| Ok(ending(name, *n).len()));
    t.call("letter_pairs", |(a, b): &(String, String)| Ok(letter_pairs(&[a, b]).sum()));
    t.call("strongest_columns", |(x, y, k): &(Matrix, Vector, usize)| {
        strongest_columns(x.view(), y.view(), *k)
    });
    t.call("groups_apart", |(rows, others, groups): &(Vec<usize>, Vec<usize>, Vec<usize>)| {
        groups_apart(&split(rows, others), groups)
    });
    t.call("past_before_future", |(rows, others, times): &(Vec<usize>, Vec<usize>, Vector)| {
        past_before_future(&split(rows, others), times.view())
    });
    t.call("no_twins", |(rows, others, x): &(Vec<usize>, Vec<usize>, Matrix)| {
        no_twins(&split(rows, others), x.view())
    });
    t.call("first_occurrences", |x: &Matrix| first_occurrences(x.view()));
    t.call("twins_of_training_rows", |(rows, others, x): &(Vec<usize>, Vec<usize>, Matrix)| {
        twins_of_training_rows(&split(rows, others), x.view()).map(|twins| twins.len())
    });
}

fn features(t: &mut Table) {
    t.call("RandomFeatures::draw", |&(n_inputs, n_features): &(usize, usize)| {
        RandomFeatures::draw(n_inputs, n_features, &mut Rng::new(7)).map(|_| ())
    });
    t.call("RandomFeatures::draw", |(x, n_features): &(Matrix, usize)| {
        RandomFeatures::draw(x.ncols(), *n_features, &mut Rng::new(7))?.transform(x)
    });
    t.call("minimum_norm", |(x, y, alpha): &(Matrix, Vector, f64)| {
        minimum_norm(x.view(), y.view(), *alpha)
    });
    t.call("random_feature_errors", |(x, y, alpha): &(Matrix, Vector, f64)| {
        let part = (x.view(), y.view());
        let points = random_feature_errors(part, part, &[1, x.ncols()], *alpha)?;
        Ok(points.iter().map(|p| (p.training_error, p.test_error)).collect::<Vec<_>>())
    });
    t.call("random_feature_errors", |(x, z, size): &(Matrix, Matrix, usize)| {
        let (y, w) = (Array1::ones(x.nrows()), Array1::ones(z.nrows()));
        let (train, test) = ((x.view(), y.view()), (z.view(), w.view()));
        random_feature_errors(train, test, &[*size], 0.5).map(|points| points.len())
    });
}

fn errors_taken_apart(t: &mut Table) {
    t.call("decompose", |(predictions, y): &(Matrix, Vector)| {
        decompose(predictions.view(), y.view())
            .map(|parts| (parts.error, parts.bias_squared, parts.variance))
    });
    t.call("noise_floor", |(x, y): &(Vector, Vector)| noise_floor(x.view(), y.view()));
    let (x, y) = (ndarray::array![1.0, 1.0, 2.0, 2.0], ndarray::array![0.3, -7.0, 2.5, 1.0]);
    t.scales("noise_floor", 2, |s| noise_floor(x.view(), (&y * s).view()));
    t.scales("decompose", 2, |s| {
        let refits = ndarray::array![[1.0, 2.0], [4.0, 1.0], [2.0, 2.0]] * s;
        decompose(refits.view(), (ndarray::array![1.0, 2.0] * s).view())
            .map(|parts| (parts.error, parts.bias_squared, parts.variance))
    });
}

fn valley(t: &mut Table) {
    for name in ["Valley::loss", "Valley::gradient", "Valley::contour"] {
        t.documented(name, &["infinite", "NaN"]);
    }
    t.documented("Valley::largest_learning_rate", &["infinite", "NaN"]);
    t.call("Valley::loss", |&(a, b, conditioning): &(f64, f64, f64)| {
        Ok(Valley { conditioning }.loss([a, b]))
    });
    t.call("Valley::gradient", |&(a, b, conditioning): &(f64, f64, f64)| {
        Ok(Valley { conditioning }.gradient([a, b]).to_vec())
    });
    t.call("Valley::contour", |&(loss, conditioning): &(f64, f64)| {
        Ok(Valley { conditioning }.contour(loss))
    });
    t.call("Valley::largest_learning_rate", |&(momentum, conditioning): &(f64, f64)| {
        Ok(Valley { conditioning }.largest_learning_rate(momentum))
    });
    t.documented("valley_path", &["infinite", "NaN"]);
    t.call("valley_path", |&(rate, momentum, conditioning): &(f64, f64, f64)| {
        let walked = valley_path(rate, momentum, conditioning, 20)?;
        Ok(walked.iter().map(|w| w.to_vec()).collect::<Vec<_>>())
    });
    t.call("valley_path", |&(rate, n_steps): &(f64, usize)| {
        valley_path(rate, 0.5, 2.0, n_steps).map(|walked| walked.len())
    });
    t.documented("valley_summary", &["infinite"]);
    t.call("valley_summary", |&(rate, momentum, conditioning): &(f64, f64, f64)| {
        let summary = valley_summary(rate, momentum, conditioning, 20)?;
        Ok((summary.start_loss, summary.largest_learning_rate))
    });
    t.call("ValleySummary::text", |&(final_loss, n_steps): &(f64, usize)| {
        let arrived_after = Some(n_steps).filter(|steps| *steps < 3);
        let (start_loss, largest_learning_rate) = (final_loss, final_loss);
        let diverged = final_loss.is_nan();
        Ok(ValleySummary { start_loss, final_loss, diverged, arrived_after, largest_learning_rate }
            .text(n_steps))
    });
}

/// A picture as a number: NaN where one of its coordinates is none.
fn drawn(svg: Result<String>) -> Result<f64> {
    let svg = svg?;
    let is_odd = |text: &str| ["NaN", "inf"].iter().any(|odd| text.contains(odd));
    let odd = svg.split('"').skip(1).step_by(2).any(is_odd);
    Ok(if odd { f64::NAN } else { svg.len() as f64 })
}

fn valley_pictures(t: &mut Table) {
    t.call("valley_figure", |&(rate, conditioning): &(f64, f64)| {
        drawn(valley_figure(rate, 0.5, conditioning, 5))
    });
    t.call("valley_figure", |&(momentum, n_steps): &(f64, usize)| {
        drawn(valley_figure(0.1, momentum, 2.0, n_steps))
    });
    t.call("valley_chart", |&conditioning: &f64| {
        drawn(valley_chart(0.1, 0.0, conditioning, 2)?.svg())
    });
}

fn regularization(t: &mut Table) {
    t.call("dropout", |(x, rate): &(Matrix, f64)| dropout(x.view(), *rate, &mut Rng::new(7)));
    t.call("LinearDescent::new", |(n_features, y): &(usize, Vector)| {
        LinearDescent::new(*n_features, y.view()).map(|_| ())
    });
    t.call("LinearDescent::step", |(x, y, rate): &(Matrix, Vector, f64)| {
        let mut walk = LinearDescent::new(x.ncols(), y.view())?;
        walk.step(x.view(), y.view(), *rate)?;
        walk.step(x.view(), y.view(), *rate)?;
        let model = walk.model();
        Ok((model.coef().to_owned(), model.intercept()))
    });
    t.excuse(&["LinearDescent::model"], "called above");
    t.call("shifted_images", |(x, side, by): &(Matrix, usize, i32)| {
        shifted_images(x.view(), *side, *by as isize, isize::MIN.saturating_add(*by as isize))
    });
    t.call("with_shifts", |(x, side, share): &(Matrix, usize, f64)| {
        let y = Array1::<usize>::zeros(x.nrows());
        with_shifts(x.view(), y.view(), *side, *share).map(|(images, _)| images)
    });
    t.call("with_shifts", |(x, y, share): &(Matrix, Vec<usize>, f64)| {
        with_shifts(x.view(), Array1::from(y.clone()).view(), 2, *share).map(|(images, _)| images)
    });
}

fn curves(t: &mut Table) {
    t.documented("Polynomial::at", &["infinite", "NaN"]);
    t.call("PolynomialRidge::fit_points", |(x, y, alpha): &(Vector, Vector, f64)| {
        let curve = PolynomialRidge { degree: 2, alpha: *alpha }.fit_points(x.view(), y.view())?;
        Ok((curve.coef().to_owned(), curve.intercept()))
    });
    t.call("PolynomialRidge::fit_points", |(x, degree): &(Vector, usize)| {
        let curve =
            PolynomialRidge { degree: *degree, alpha: 1.0 }.fit_points(x.view(), x.view())?;
        Ok((curve.coef().to_owned(), curve.intercept()))
    });
    t.call("Polynomial::at", |(x, at): &(Vector, f64)| {
        let curve = PolynomialRidge { degree: 2, alpha: 1.0 }.fit_points(x.view(), x.view())?;
        curve.predict(&ndarray::array![[*at]])?;
        Ok(curve.at(*at))
    });
    t.excuse(&["Polynomial::coef", "Polynomial::intercept"], "called above");
    t.call("polynomial_errors", |&(degree, alpha): &(usize, f64)| {
        polynomial_errors(degree, alpha).map(|errors| (errors.training_mm, errors.validation_mm))
    });
    t.call("polynomial_figure", |&(degree, alpha): &(usize, f64)| {
        drawn(polynomial_figure(degree, alpha))
    });
    for degree in [30, 200] {
        t.call("polynomial_figure", |&alpha: &f64| {
            drawn(polynomial_figure(degree, alpha.min(1e3)))
        });
    }
}

fn pictures(t: &mut Table) {
    t.call("minimizer_figure", |&(outlier, delta): &(f64, f64)| {
        drawn(minimizer_figure(outlier, delta))
    });
    t.call("minimizer_guesses", |&(outlier, delta): &(f64, f64)| {
        minimizer_guesses(outlier, delta).map(|guesses| guesses.to_vec())
    });
    let (y, scores) = (ndarray::array![0, 1, 1, 0, 1], ndarray::array![0.1, 0.9, 0.4, 0.4, 1.0]);
    t.call("threshold_figure", |&(threshold, cost_fp, cost_fn): &(f64, f64, f64)| {
        if cost_fp < 0.0 && cost_fn < 0.0 && threshold < 0.0 {
            return Ok(0.0); // a refusal like any other
        }
        drawn(threshold_figure(y.view(), scores.view(), threshold, cost_fp, cost_fn))
    });
    t.call("threshold_figure", |(y, scores): &(Vec<usize>, Vector)| {
        let y = Array1::from(y.clone());
        drawn(threshold_figure(y.view(), scores.view(), 0.5, 1.0, 5.0))
    });
}

fn network(t: &mut Table) {
    let of = |x: &Matrix| Network::random(x.ncols(), 3, 2, &mut Rng::new(7));
    t.call("Network::random", |&(n_features, n_hidden, n_classes): &Sizes| {
        Network::random(n_features, n_hidden, n_classes, &mut Rng::new(7))
            .map(|network| network.n_parameters())
    });
    t.excuse(&["Network::n_parameters"], "called above");
    t.call("Network::loss", |(x, y): &(Matrix, Vec<usize>)| of(x)?.loss(x.view(), y));
    t.call("Network::loss", |x: &Matrix| of(x)?.loss(x.view(), &vec![1; x.nrows()]));
    t.call("Network::loss_and_gradient", |x: &Matrix| {
        let (loss, slopes) = of(x)?.loss_and_gradient(x.view(), &vec![1; x.nrows()])?;
        Ok((loss, (slopes.w1, slopes.b1), (slopes.w2, slopes.b2)))
    });
    t.documented("Network::descend", &["infinite", "NaN"]);
    t.call("Network::descend", |(x, rate): &(Matrix, f64)| {
        let mut network = of(x)?;
        let (_, slopes) = network.loss_and_gradient(x.view(), &vec![1; x.nrows()])?;
        network.descend(&slopes, *rate)?;
        Ok((network.w1, network.b1))
    });
    t.call("Network::descend", |(x, z): &(Matrix, Matrix)| {
        let (mut network, other) = (of(x)?, of(z)?);
        network.descend(&other, 0.1)?;
        Ok((network.w1, network.b1))
    });
}

//! Fitting: against scikit-learn and formulas, and at the edges.

use learning::dummy::{MeanBaseline, MostFrequentBaseline};
use learning::metrics::{accuracy, mean_absolute_error, mean_squared_error};
use ndarray::{Array1, ArrayView1, array};
use numerics::Result;
use numerics::estimator::{Fit, Predict};
use part1_vocabulary::fitting::{WalkDownhill, best_line, line_walk, measured_slopes, walk_figure};
use proptest::prelude::*;
use testing::{Outcome, Suite, assert_close, assert_near, message};

#[test]
fn losses_are_those_of_four_penguins_by_hand() -> Result<()> {
    let y = array![3750.0, 3500.0, 4500.0, 5700.0];
    let predicted = array![3250.0, 3800.0, 4750.0, 5700.0];
    assert_eq!(mean_squared_error(y.view(), predicted.view())?, 100_625.0);
    assert_eq!(mean_absolute_error(y.view(), predicted.view())?, 262.5);
    assert_eq!(mean_squared_error(y.view(), y.view())?, 0.0);
    Ok(())
}

#[test]
fn losses_refuse_what_cannot_be_compared() {
    let (one, two, none) = (array![1.0], array![1.0, 2.0], Array1::zeros(0));
    type Loss = fn(ArrayView1<'_, f64>, ArrayView1<'_, f64>) -> Result<f64>;
    let losses: [Loss; 2] = [|y, p| mean_squared_error(y, p), |y, p| mean_absolute_error(y, p)];
    for loss in losses {
        assert_eq!(
            message(loss(one.view(), two.view())),
            "y_true has 1 samples and y_pred has 2, but they must have equally many"
        );
        assert_eq!(
            message(loss(none.view(), none.view())),
            "y_true is empty, but it must hold at least one sample"
        );
        assert_eq!(
            message(loss(one.view(), array![f64::NAN].view())),
            "y_pred[0] is NaN, but every number must be finite"
        );
        assert_eq!(
            message(loss(array![f64::INFINITY].view(), one.view())),
            "y_true[0] is inf, but every number must be finite"
        );
    }
}

#[test]
fn accuracy_counts_equal_ones() -> Result<()> {
    let y = array!["Adelie", "Gentoo", "Gentoo"];
    assert_eq!(accuracy(y.view(), y.view())?, 1.0);
    assert_eq!(accuracy(y.view(), array!["Gentoo", "Adelie", "Adelie"].view())?, 0.0);
    let none: Array1<usize> = Array1::zeros(0);
    assert_eq!(
        message(accuracy(none.view(), none.view())),
        "y_true is empty, but it must hold at least one sample"
    );
    Ok(())
}

#[test]
fn slopes_of_a_parabola_are_exact_and_survive_large_places() -> Result<()> {
    let parabola = |p: ArrayView1<'_, f64>| p[0] * p[0] - 3.0 * p[1];
    for place in [0.0, -2.0, 1e6, 1e12] {
        let slopes = measured_slopes(parabola, array![place, 1.0].view(), 0.001)?;
        assert_near(slopes[0], 2.0 * place, 1e-6 * f64::max(place, 1.0));
    }
    Ok(())
}

#[test]
fn slopes_refuse_bad_places() {
    let f = |p: ArrayView1<'_, f64>| p.sum();
    let slopes = |at: Array1<f64>, nudge| measured_slopes(f, at.view(), nudge);
    assert_eq!(
        message(slopes(Array1::zeros(0), 0.1)),
        "at is empty, but it must hold at least one parameter"
    );
    assert_eq!(
        message(slopes(array![f64::NAN], 0.1)),
        "at[0] is NaN, but every number must be finite"
    );
    assert_eq!(message(slopes(array![1.0], 0.0)), "nudge is 0, but it must be positive and finite");
    let steep = measured_slopes(|p| f64::INFINITY * p[0], array![1.0].view(), 0.1);
    assert_eq!(message(steep), "slopes[0] is NaN, but every number must be finite");
}

#[test]
fn the_walk_finds_the_line_that_the_formula_finds() -> Result<()> {
    let flock = data::penguins_matrix(&["flipper_length_mm", "body_mass_g"])?;
    let x = flock.column(0).mapv(|mm| mm / 10.0 - 20.0);
    let y = &flock.column(1) / 1000.0;
    let loss = |at: ArrayView1<'_, f64>| {
        let predicted = at[0] * &x + at[1];
        mean_squared_error(y.view(), predicted.view()).unwrap_or(f64::NAN)
    };
    let path = WalkDownhill::default().run(loss, array![0.0, 0.0].view())?;
    let (weight, bias) = best_line(x.view(), y.view())?;
    assert_near(path.end[0], weight, 1e-8);
    assert_near(path.end[1], bias, 1e-8);
    assert!(path.losses.windows(2).all(|pair| pair[1] <= pair[0] + 1e-12));
    // scikit-learn 1.9.1, LinearRegression on millimeters and grams.
    let (weight, bias) = best_line(flock.column(0), flock.column(1))?;
    assert_near(weight, 49.68556640610011, 1e-9);
    assert_near(bias, -5780.831358077066, 1e-7);
    Ok(())
}

#[test]
fn a_walk_of_no_steps_stays() -> Result<()> {
    let walk = WalkDownhill { n_steps: 0, ..Default::default() };
    let path = walk.run(|p| p[0], array![4.0].view())?;
    assert_eq!((path.end, path.losses), (array![4.0], vec![4.0]));
    Ok(())
}

#[test]
fn a_walk_says_why_it_cannot_go_on() {
    let bowl = |p: ArrayView1<'_, f64>| p[0] * p[0];
    let walk = |learning_rate, nudge, start: Array1<f64>| {
        WalkDownhill { learning_rate, nudge, n_steps: 2000 }.run(bowl, start.view())
    };
    let one = || array![1.0];
    assert_eq!(
        message(walk(-1.0, 0.001, one())),
        "learning_rate is -1, but it must be positive and finite"
    );
    assert_eq!(
        message(walk(0.1, f64::NAN, one())),
        "nudge is NaN, but it must be positive and finite"
    );
    assert_eq!(
        message(walk(0.1, 0.001, Array1::zeros(0))),
        "start is empty, but it must hold at least one parameter"
    );
    let exploded = message(walk(2.0, 0.001, one()));
    assert!(exploded.starts_with("the loss after step "), "{exploded}");
    assert!(exploded.ends_with(" is inf, but every number must be finite"), "{exploded}");
}

#[test]
fn a_line_needs_two_different_places() -> Result<()> {
    assert_eq!(
        message(best_line(array![2.0, 2.0].view(), array![1.0, 3.0].view())),
        "x is 2 for every sample, but it must be of at least two different values"
    );
    assert_eq!(
        message(best_line(array![].view(), array![].view())),
        "x is empty, but it must hold at least one sample"
    );
    assert_eq!(
        message(best_line(array![1.0, 2.0].view(), array![1.0].view())),
        "x has 2 samples and y has 1, but they must have equally many"
    );
    assert_eq!(best_line(array![-1e200, 1e200].view(), array![0.0, 1e200].view())?, (0.5, 5e199));
    let steep = message(best_line(array![0.0, 1e-200].view(), array![0.0, 1e200].view()));
    assert!(steep.contains("leaves the range of f64"), "{steep}");
    assert_eq!(best_line(array![0.0, 2.0].view(), array![5.0, 5.0].view())?, (0.0, 5.0));
    Ok(())
}

#[test]
fn baselines_keep_the_estimators_promises() -> Outcome {
    Suite::default().regressor(|x, y| MeanBaseline.fit(x, y))
}

#[test]
fn baselines_answer_one_thing() -> Result<()> {
    let x = array![[1.0], [2.0], [3.0], [4.0]];
    let model = MostFrequentBaseline.fit(x.view(), array![3, 1, 1, 3].view())?;
    assert_eq!(model.predict(x.view())?, array![1, 1, 1, 1]); // a tie: the smallest
    assert_eq!(
        message(model.predict(array![[1.0, 2.0]].view())),
        "x has 2 features and the model has 1, but they must have equally many"
    );
    assert!(MostFrequentBaseline.fit(x.view(), array![1].view()).is_err());
    assert!(MeanBaseline.fit(x.view(), array![1.0, 2.0, f64::NAN, 4.0].view()).is_err());
    Ok(())
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(64))]

    // No other line has a smaller loss than the best one.
    #[test]
    fn the_best_line_is_best(
        points in prop::collection::vec((-10.0..10.0f64, -10.0..10.0f64), 3..20),
        dw in -1.0..1.0f64,
        db in -1.0..1.0f64,
    ) {
        let (x, y): (Vec<f64>, Vec<f64>) = points.into_iter().unzip();
        let (x, y) = (Array1::from(x), Array1::from(y));
        let (weight, bias) = best_line(x.view(), y.view()).unwrap();
        let loss = |w: f64, b: f64| {
            let predicted = w * &x + b;
            mean_squared_error(y.view(), predicted.view()).unwrap()
        };
        prop_assert!(loss(weight, bias) <= loss(weight + dw, bias + db) + 1e-9);
    }
}

#[test]
fn a_line_walks_to_the_best_one_or_runs_away() -> Result<()> {
    let flock = data::penguins_matrix(&["flipper_length_mm", "body_mass_g"])?;
    // The rows of `fitting/downhill` and of `fitting/learning_rates`.
    let ten = line_walk(flock.view(), 10, 0.1)?;
    assert_close(&[ten.weight, ten.at_200_mm], &[53.27, 3708.8], 0.06);
    assert_close(&[ten.losses[0], ten.losses[1], ten.loss], &[18.2960, 11.3853, 0.3544], 1e-4);
    assert_close(&[ten.root], &[ten.loss.sqrt() * 1000.0], 1e-9);
    let (weight, bias) = best_line(flock.column(0), flock.column(1))?;
    let arrived = line_walk(flock.view(), 60, 0.3)?;
    assert_close(&[arrived.weight, arrived.at_200_mm], &[weight, 200.0 * weight + bias], 0.01);

    let away = line_walk(flock.view(), 60, 0.6)?;
    assert_close(&[away.losses[10]], &[1049.9639], 1e-3);
    let [(_, weight), _, (_, loss), (_, root)] = away.readout();
    assert_eq!([weight, loss, root], ["−2.8 × 10¹⁰ g per mm", "1.6 × 10¹⁷ kg²", "4.0 × 10¹¹ g"]);
    for n_steps in [0, 5, 60] {
        let svg = walk_figure(flock.view(), n_steps, 0.6)?;
        assert!(!svg.contains("NaN") && !svg.contains("inf"), "{n_steps} steps");
    }
    Ok(())
}

#[test]
fn a_walk_of_a_line_says_what_it_cannot_do() {
    let flock = array![[190.0, 3500.0], [200.0, 4000.0]];
    let wanted = "n_steps is 61, but it must be at most 60";
    assert_eq!(message(line_walk(flock.view(), 61, 0.1)), wanted);
    assert!(message(line_walk(flock.t(), 1, f64::NAN)).starts_with("learning_rate is NaN"));
    let wide = array![[190.0, 3500.0, 1.0]];
    let wanted = "the flock has 3 features and the model has 2, but they must have equally many";
    assert_eq!(message(line_walk(wide.view(), 1, 0.1)), wanted);
}

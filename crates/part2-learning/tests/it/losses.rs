//! Losses of a number: against scikit-learn, SciPy and PyTorch, their gradients, their minimizers, at the edges.

use learning::losses::{Loss, best_constant, quantile_loss};
use learning::metrics::{mean_absolute_error, mean_squared_error, root_mean_squared_error};
use ndarray::{Array1, array};
use numerics::{Result, stats};
use part2_learning::losses::minimizer_figure;
use proptest::prelude::*;
use testing::{assert_near, message};

const LOSSES: [Loss; 6] = [
    Loss::Squared,
    Loss::Absolute,
    Loss::Huber { delta: 0.75 },
    Loss::LogCosh,
    Loss::Quantile { q: 0.8 },
    Loss::Quantile { q: 0.25 },
];

fn y_true() -> Array1<f64> {
    array![3.0, -0.5, 2.0, 7.0, 4.25]
}

fn y_pred() -> Array1<f64> {
    array![2.5, 0.0, 2.0, 8.0, 1.0]
}

// Recorded from scikit-learn 1.9.1 (the errors, mean_pinball_loss), SciPy 1.17.1 (huber) and NumPy (log cosh).
#[test]
fn losses_give_the_libraries_numbers() -> Result<()> {
    let (y, p) = (y_true(), y_pred());
    assert_near(mean_squared_error(y.view(), p.view())?, 2.4125, 1e-14);
    assert_near(root_mean_squared_error(y.view(), p.view())?, 1.5532224567009068, 1e-14);
    assert_near(mean_absolute_error(y.view(), p.view())?, 1.05, 1e-14);
    assert_near(Loss::Huber { delta: 0.75 }.mean(&y, &p)?, 0.575, 1e-14);
    assert_near(Loss::Huber { delta: 2.0 }.mean(&y, &p)?, 1.05, 1e-14);
    assert_near(Loss::LogCosh.mean(&y, &p)?, 0.6464729947998782, 1e-14);
    assert_near(quantile_loss(y.view(), p.view(), 0.8)?, 0.66, 1e-14);
    Ok(())
}

// Recorded from PyTorch 1.13's backward pass; the quantile loss by hand.
#[test]
fn gradients_give_pytorchs_numbers() -> Result<()> {
    let (y, p) = (y_true(), y_pred());
    let pairs = [
        (Loss::Squared, [-0.2, 0.2, 0.0, 0.4, -1.3]),
        (Loss::Absolute, [-0.2, 0.2, 0.0, 0.2, -0.2]),
        (Loss::Huber { delta: 0.75 }, [-0.1, 0.1, 0.0, 0.15, -0.15]),
        (
            Loss::LogCosh,
            [
                -0.09242343145200196,
                0.09242343145200196,
                0.0,
                0.15231883119115297,
                -0.19939952709730524,
            ],
        ),
        (Loss::Quantile { q: 0.8 }, [-0.16, 0.04, 0.0, 0.04, -0.16]),
    ];
    for (loss, wanted) in pairs {
        for (got, wanted) in loss.gradient(&y, &p)?.iter().zip(wanted) {
            assert_near(*got, wanted, 1e-14);
        }
    }
    Ok(())
}

#[test]
fn minimizers_are_the_mean_the_median_a_quantile() -> Result<()> {
    let y = array![5.0, 1.0, 4.0, 2.0, 40.0, 3.0];
    assert_eq!(best_constant(Loss::Squared, y.view())?, stats::mean(&y)?);
    assert_eq!(best_constant(Loss::Absolute, y.view())?, 3.5);
    assert_eq!(best_constant(Loss::Quantile { q: 0.5 }, y.view())?, 3.0);
    assert_eq!(best_constant(Loss::Quantile { q: 0.9 }, y.view())?, 40.0);
    // A wide Huber loss is the squared one, a narrow one the absolute.
    assert_near(best_constant(Loss::Huber { delta: 1e6 }, y.view())?, stats::mean(&y)?, 1e-14);
    assert_near(best_constant(Loss::Huber { delta: 1e-6 }, y.view())?, 3.5, 1e-14);
    // Between: the first five are square, the last pulls with delta. Σ(c − y) = 5c − 15 = 3.
    assert_near(best_constant(Loss::Huber { delta: 3.0 }, y.view())?, 3.6, 1e-14);
    Ok(())
}

#[test]
fn one_and_equal_targets_are_their_own_best_guess() -> Result<()> {
    for loss in LOSSES {
        assert_near(best_constant(loss, array![2.5].view())?, 2.5, 1e-14);
        assert_near(best_constant(loss, array![-1.0, -1.0, -1.0].view())?, -1.0, 1e-14);
    }
    Ok(())
}

#[test]
fn bad_input_is_named() {
    let (y, none) = (array![1.0, 2.0], Array1::<f64>::zeros(0));
    assert_eq!(
        message(mean_squared_error(y.view(), array![1.0].view())),
        "y_true has 2 samples and y_pred has 1, but they must have equally many"
    );
    assert_eq!(
        message(mean_squared_error(none.view(), none.view())),
        "y_true is empty, but it must hold at least one sample"
    );
    assert_eq!(
        message(mean_absolute_error(y.view(), array![1.0, f64::NAN].view())),
        "y_pred[1] is NaN, but every number must be finite"
    );
    assert_eq!(
        message(Loss::Huber { delta: 0.0 }.mean(&y, &y)),
        "delta is 0, but it must be positive and finite"
    );
    assert_eq!(
        message(quantile_loss(y.view(), y.view(), 1.5)),
        "q is 1.5, but it must be from 0 to 1"
    );
    assert_eq!(
        message(best_constant(Loss::Squared, none.view())),
        "y is empty, but it must hold at least one sample"
    );
    assert_eq!(message(minimizer_figure(9.0, 0.3)), "outlier_kg is 9, but it must be from 3 to 8");
    assert_eq!(
        message(minimizer_figure(f64::NAN, 0.3)),
        "outlier_kg is NaN, but every number must be finite"
    );
    assert_eq!(
        message(minimizer_figure(5.0, -1.0)),
        "delta is -1, but it must be positive and finite"
    );
}

#[test]
fn the_figure_is_drawn_for_every_place_of_its_sliders() -> Result<()> {
    for step in 0..=50 {
        let outlier_kg = 3.0 + 0.1 * f64::from(step);
        for delta_kg in [0.05, 0.3, 2.0] {
            let svg = minimizer_figure(outlier_kg.min(8.0), delta_kg)?;
            assert!(svg.contains("mean") && svg.contains("delta") && svg.contains("median"));
        }
    }
    Ok(())
}

proptest! {
    #[test]
    fn no_guess_beats_the_best_constant(
        y in prop::collection::vec(-50.0..50.0_f64, 1..20),
        step in -20.0..20.0_f64,
        q in 0.01..0.99_f64,
        delta in 0.01..30.0_f64,
    ) {
        let y = Array1::from(y);
        let cost = |loss: Loss, guess: f64| {
            loss.mean(y.view(), Array1::from_elem(y.len(), guess).view()).expect("a loss")
        };
        for loss in [
            Loss::Squared,
            Loss::Absolute,
            Loss::Huber { delta },
            Loss::LogCosh,
            Loss::Quantile { q },
        ] {
            let best = best_constant(loss, y.view()).expect("a guess");
            let least = cost(loss, best);
            for guess in [best + step, best + 1e-3 * step] {
                prop_assert!(cost(loss, guess) >= least - 1e-10 * (1.0 + least), "{loss:?} at {best}");
            }
        }
    }

    #[test]
    fn slopes_are_the_ratio_of_small_changes(error in -30.0..30.0_f64) {
        let h = 1e-5;
        for loss in LOSSES {
            let kink = matches!(loss, Loss::Absolute | Loss::Quantile { .. });
            let corner = if let Loss::Huber { delta } = loss { error.abs() - delta } else { 1.0 };
            if kink && error.abs() < h || corner.abs() < h {
                continue;
            }
            let ratio = (loss.of(error + h) - loss.of(error - h)) / (2.0 * h);
            prop_assert!((ratio - loss.slope(error)).abs() < 1e-6, "{loss:?} at {error}");
        }
    }
}

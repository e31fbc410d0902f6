//! Gradient descent: its walk, its end, its refusals, and the valley that the figures draw.

use learning::optim::{GradientDescent, path};
use ndarray::{Array1, ArrayView1, array};
use numerics::Result;
use part2_learning::descent::{Valley, valley_figure, valley_path, valley_summary};
use proptest::prelude::*;
use testing::message;

fn bowl(w: ArrayView1<'_, f64>) -> Array1<f64> {
    array![w[0], 20.0 * w[1]]
}

#[test]
fn a_walk_has_a_row_for_each_place() -> Result<()> {
    let walked = path(array![-4.0, 1.5].view(), 0.05, 2, bowl)?;
    assert_eq!(walked.dim(), (3, 2));
    assert_eq!(walked.row(1), array![-3.8, 0.0]);
    assert_eq!(path(array![1.0].view(), 0.1, 0, |w| w.to_owned())?, array![[1.0]]);
    Ok(())
}

#[test]
fn a_diverging_walk_is_recorded_to_the_end() -> Result<()> {
    let walked = path(array![1.0].view(), 3.0, 2000, |w| 2.0 * &w)?;
    assert!(walked[[10, 0]] > 1e6);
    assert!(walked[[2000, 0]].is_nan());
    Ok(())
}

#[test]
fn the_search_ends_where_the_ground_is_flat() -> Result<()> {
    let found = GradientDescent { learning_rate: 0.09, ..Default::default() }
        .minimize(array![-4.0, 1.5].view(), bowl)?;
    assert!(bowl(found.point.view()).iter().all(|slope| slope.abs() <= 1e-8));
    // 4 · 0.91^k falls below 1e-8 at k = 211.
    assert_eq!(found.steps, 211);
    let at_once = GradientDescent::default().minimize(array![0.0, 0.0].view(), bowl)?;
    assert_eq!(at_once.steps, 0);
    Ok(())
}

// Recorded from PyTorch 1.13, torch.optim.SGD(lr=0.03, momentum=0.8).
#[test]
fn momentum_is_pytorchs() -> Result<()> {
    let walked = valley_path(0.03, 0.8, 20.0, 25)?;
    for (step, wanted) in [
        (1, [-3.88, 0.6000000000000001]),
        (2, [-3.6675999999999997, -0.47999999999999987]),
        (25, [0.29290006763938486, -0.06630840667113283]),
    ] {
        for i in 0..2 {
            assert!((walked[step][i] - wanted[i]).abs() < 1e-12, "step {step}, number {i}");
        }
    }
    Ok(())
}

#[test]
fn the_summary_tells_arrival_from_divergence() -> Result<()> {
    let slow = valley_summary(0.001, 0.0, 20.0, 10)?;
    assert!(!slow.diverged && slow.arrived_after.is_none());
    assert_eq!(slow.start_loss, 30.5);
    assert!(slow.text(10).starts_with("loss ") && slow.text(10).ends_with(" after 10 steps"));
    let round = valley_summary(1.0, 0.0, 1.0, 5)?;
    assert_eq!((round.final_loss, round.arrived_after), (0.0, Some(1)));
    assert_eq!(round.text(5), "loss 0.0000 after 5 steps; a millionth of the start after 1");
    let wild = valley_summary(1.9, 0.0, 100.0, 10_000)?;
    assert!(wild.diverged && !wild.final_loss.is_finite());
    assert_eq!(wild.text(10_000), "diverged within 10000 steps");
    Ok(())
}

#[test]
fn the_limit_separates_arriving_from_diverging() -> Result<()> {
    for conditioning in [1.0, 4.0, 50.0] {
        for momentum in [0.0, 0.5, 0.9] {
            let limit = Valley { conditioning }.largest_learning_rate(momentum);
            assert!(!valley_summary(0.98 * limit, momentum, conditioning, 5000)?.diverged);
            assert!(valley_summary(1.02 * limit, momentum, conditioning, 5000)?.diverged);
        }
    }
    Ok(())
}

#[test]
fn a_figure_is_drawn_whatever_the_walk() -> Result<()> {
    for (learning_rate, momentum, conditioning, n_steps) in [
        (0.09, 0.0, 20.0, 40),
        (1e-9, 0.0, 1.0, 0),
        (1e9, 0.99, 1e6, 10_000),
        (0.011, 0.9, 100.0, 300),
    ] {
        let svg = valley_figure(learning_rate, momentum, conditioning, n_steps)?;
        assert!(svg.starts_with("<svg") && !svg.contains("NaN") && !svg.contains("inf"));
        assert!(svg.len() < 100_000, "{} bytes", svg.len());
    }
    Ok(())
}

#[test]
fn contours_are_closed_lines_of_one_height() {
    let valley = Valley { conditioning: 20.0 };
    let ring = valley.contour(3.0);
    assert_eq!(ring.len(), 97);
    assert_eq!(ring[0], ring[96]);
    assert!(ring.iter().all(|(a, b)| (valley.loss([*a, *b]) - 3.0).abs() < 1e-12));
}

#[test]
fn what_cannot_be_walked_is_named() {
    let start = array![1.0, 1.0];
    let nothing: Array1<f64> = array![];
    assert_eq!(
        message(path(start.view(), 0.0, 1, bowl)),
        "learning_rate is 0, but it must be positive and finite"
    );
    assert_eq!(
        message(path(nothing.view(), 0.1, 1, |w| w.to_owned())),
        "start is empty, but it must hold at least one parameter"
    );
    assert_eq!(
        message(path(array![0.0, f64::NAN].view(), 0.1, 1, bowl)),
        "start[1] is NaN, but every number must be finite"
    );
    assert_eq!(
        message(path(start.view(), 0.1, 1, |_| array![1.0])),
        "the gradient has 1 numbers and start has 2, but they must have equally many"
    );
    let descent = GradientDescent { learning_rate: 0.11, ..Default::default() };
    let error = message(descent.minimize(start.view(), bowl));
    assert!(error.starts_with("the gradient after ") && error.ends_with(
        " steps is not finite, but it must be finite: with learning rate 0.11 the steps overshoot, so try a smaller one"
    ), "{error}");
    let slow = GradientDescent { learning_rate: 1e-6, max_steps: 60, tolerance: 1e-8 };
    assert_eq!(
        message(slow.minimize(start.view(), bowl)),
        "gradient descent did not settle within 60 steps"
    );
    let strict = GradientDescent { tolerance: -1.0, ..Default::default() };
    assert_eq!(
        message(strict.minimize(start.view(), bowl)),
        "tolerance is -1, but it must be zero or positive, and finite"
    );
    assert_eq!(
        message(valley_path(0.1, 1.0, 2.0, 1)),
        "momentum is 1, but it must be from 0 to less than 1"
    );
    assert_eq!(
        message(valley_summary(0.1, 0.0, 0.5, 1)),
        "conditioning is 0.5, but it must be 1 or more, and finite"
    );
    assert_eq!(
        message(valley_figure(0.1, 0.0, 2.0, 10_001)),
        "n_steps is 10001, but it must be at most 10000"
    );
}

proptest! {
    #[test]
    fn below_the_limit_no_step_goes_up(
        rate in 0.01..0.99_f64,
        conditioning in 1.0..200.0_f64,
    ) {
        let valley = Valley { conditioning };
        let rate = rate * valley.largest_learning_rate(0.0);
        let losses: Vec<f64> = valley_path(rate, 0.0, conditioning, 50)
            .expect("valid")
            .iter()
            .map(|w| valley.loss(*w))
            .collect();
        prop_assert!(losses.windows(2).all(|pair| pair[1] <= pair[0]));
    }
}

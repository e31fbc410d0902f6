//! The two-layer network: against PyTorch, against small steps, and every message.

use learning::preprocessing::StandardScaler;
use ndarray::{Array1, Array2, array};
use numerics::estimator::{FitUnsupervised, Predict, Transform};
use numerics::{Result, Rng};
use part2_learning::backpropagation::Network;
use testing::{assert_close, message};

fn network() -> Network {
    Network {
        w1: array![[0.5, -1.0, 0.25], [1.5, 0.5, -0.75]],
        b1: array![0.1, -0.2, 0.3],
        w2: array![[1.0, -0.5], [0.25, 0.75], [-1.0, 2.0]],
        b2: array![0.0, 0.5],
    }
}

fn x() -> Array2<f64> {
    array![[1.0, -2.0], [0.5, 1.5], [-1.0, 0.25]]
}

// Recorded from PyTorch 1.13, float64.
#[test]
fn loss_and_gradient_are_pytorchs() -> Result<()> {
    let (loss, gradient) = network().loss_and_gradient(x().view(), &[0, 1, 1])?;
    assert_close(&[loss], &[3.461141638238601], 1e-13);
    assert_close(
        &gradient.w1,
        &[
            0.24172850540282395,
            -0.03451317971184802,
            0.9987076502237127,
            0.7251855162084718,
            -0.2532442525917639,
            -1.9974153004474253,
        ],
        1e-13,
    );
    assert_close(
        &gradient.b1,
        &[0.4834570108056479, -0.20721532569097592, 0.9987076502237127],
        1e-13,
    );
    assert_close(
        &gradient.w2,
        &[
            0.837992152063123,
            -0.837992152063123,
            0.10133176289167754,
            -0.10133176289167753,
            -0.6824502276528702,
            0.6824502276528702,
        ],
        1e-13,
    );
    assert_close(&gradient.b2, &[0.081528101307381, -0.08152810130738099], 1e-13);
    assert_eq!(loss, network().loss(x().view(), &[0, 1, 1])?);
    Ok(())
}

#[test]
fn every_slope_is_what_small_steps_measure() -> Result<()> {
    let y = [0, 1, 1];
    let (_, gradient) = network().loss_and_gradient(x().view(), &y)?;
    type Part = fn(&mut Network) -> Vec<&mut f64>;
    let parts: [Part; 4] = [
        |n| n.w1.iter_mut().collect(),
        |n| n.b1.iter_mut().collect(),
        |n| n.w2.iter_mut().collect(),
        |n| n.b2.iter_mut().collect(),
    ];
    let mut checked = 0;
    for part in parts {
        let slopes: Vec<f64> =
            part(&mut gradient.clone()).into_iter().map(|slope| *slope).collect();
        for (i, slope) in slopes.into_iter().enumerate() {
            let loss_at = |h: f64| -> Result<f64> {
                let mut moved = network();
                *part(&mut moved)[i] += h;
                moved.loss(x().view(), &y)
            };
            let measured = (loss_at(6e-6)? - loss_at(-6e-6)?) / 12e-6;
            assert!((slope - measured).abs() < 1e-9, "{slope}, measured {measured}");
            checked += 1;
        }
    }
    assert_eq!(checked, network().n_parameters());
    Ok(())
}

#[test]
fn it_learns_the_penguins() -> Result<()> {
    let (x, y) = data::penguins_by_species(&["bill_length_mm", "bill_depth_mm"])?;
    let x = StandardScaler.fit(&x)?.transform(&x)?;
    let y = y.to_vec();
    let mut network = Network::random(2, 8, 3, &mut Rng::new(1))?;
    for _ in 0..300 {
        let (_, gradient) = network.loss_and_gradient(x.view(), &y)?;
        network.descend(&gradient, 0.5)?;
    }
    let predicted: Array1<usize> = network.predict(x.view())?;
    let right = predicted.iter().zip(&y).filter(|(a, b)| a == b).count();
    assert!(right >= 330, "{right} of 342");
    Ok(())
}

#[test]
fn a_gradient_of_another_shape_moves_nothing() -> Result<()> {
    let mut network = Network::random(2, 8, 3, &mut Rng::new(1))?;
    let (before, other) = (network.clone(), Network::random(2, 8, 4, &mut Rng::new(1))?);
    assert_eq!(
        message(network.descend(&other, 0.5)),
        "w2 has shape (8, 3) and w2 of the gradient has shape (8, 4), but they must be the same"
    );
    assert_eq!(network, before);
    Ok(())
}

#[test]
fn of_equal_logits_the_first_wins_and_no_rows_are_fine() -> Result<()> {
    let blank = Network {
        w1: Array2::zeros((2, 3)),
        b1: Array1::zeros(3),
        w2: Array2::zeros((3, 2)),
        b2: Array1::zeros(2),
    };
    assert_eq!(blank.predict(x().view())?, array![0, 0, 0]);
    assert_eq!(blank.predict(Array2::zeros((0, 2)).view())?.len(), 0);
    Ok(())
}

#[test]
fn mistakes_are_named() {
    let message = |x: &Array2<f64>, y: &[usize]| {
        network().loss_and_gradient(x.view(), y).expect_err("an error").to_string()
    };
    assert_eq!(message(&x(), &[0, 1, 2]), "y[2] is 2, but it must be below n_classes = 2");
    assert_eq!(
        message(&x(), &[0, 1]),
        "x has 3 samples and y has 2, but they must have equally many"
    );
    assert_eq!(
        message(&Array2::zeros((1, 3)), &[0]),
        "x has 3 features and the model has 2, but they must have equally many"
    );
    assert_eq!(
        message(&Array2::zeros((0, 2)), &[]),
        "x is empty, but it must hold at least one sample"
    );
    assert_eq!(
        message(&array![[f64::NAN, 0.0]], &[0]),
        "x[0, 0] is NaN, but every number must be finite"
    );
    let error = Network::random(2, 0, 2, &mut Rng::new(1)).expect_err("an error");
    assert_eq!(error.to_string(), "n_hidden is 0, but it must be at least 1");
}

//! A network with ways around its layers: its slopes against nudging, and what it refuses.

use ndarray::{Array2, array};
use numerics::Rng;
use numerics::functions::log_softmax_rows;
use part3_networks::initialization::{Blocks, size};

fn loss(network: &Blocks, x: &Array2<f64>, y: &[usize]) -> f64 {
    let (_, sums) = network.forward(x.view()).unwrap();
    let logs = log_softmax_rows(&sums[sums.len() - 1]);
    -y.iter().enumerate().map(|(i, &k)| logs[[i, k]]).sum::<f64>() / y.len() as f64
}

#[test]
fn every_slope_agrees_with_nudging() {
    let (x, y) = (Rng::new(5).normals((6, 3)), vec![0, 1, 1, 0, 1, 0]);
    for skip in [false, true] {
        let mut network = Blocks::random(3, 4, 3, 2, 0.7, &mut Rng::new(2)).unwrap();
        network.skip = skip;
        let gradient = network.gradient(&x, &y).unwrap();
        assert_eq!(gradient.len(), 5);
        for layer in 0..5 {
            assert!(size(gradient[layer].view()) > 0.0, "layer {layer}, skip {skip}");
            for (place, slope) in gradient[layer].indexed_iter() {
                let (mut up, mut down) = (network.clone(), network.clone());
                up.weights[layer][place] += 1e-6;
                down.weights[layer][place] -= 1e-6;
                let measured = (loss(&up, &x, &y) - loss(&down, &x, &y)) / 2e-6;
                assert!((slope - measured).abs() < 1e-8, "{layer} {place:?}: {slope} {measured}");
            }
        }
    }
}

#[test]
fn a_step_lowers_the_loss() {
    let (x, y) = (Rng::new(5).normals((6, 3)), vec![0, 1, 1, 0, 1, 0]);
    let mut network = Blocks::random(3, 4, 3, 2, 0.1, &mut Rng::new(2)).unwrap();
    network.skip = true;
    let before = loss(&network, &x, &y);
    network.step(&x, &y, 0.05).unwrap();
    assert!(loss(&network, &x, &y) < before);
}

#[test]
fn what_does_not_fit_is_refused() {
    let mut network = Blocks::random(3, 4, 1, 2, 0.1, &mut Rng::new(2)).unwrap();
    let x = array![[1.0, 2.0, 3.0]];
    assert!(network.gradient(&x, &vec![2]).is_err(), "a class it does not have");
    assert!(network.gradient(&x, &vec![0, 1]).is_err(), "two classes for one sample");
    assert!(network.gradient(&array![[1.0, 2.0]], &vec![0]).is_err(), "two features");
    assert!(network.gradient(&array![[1.0, 2.0, f64::NAN]], &vec![0]).is_err(), "NaN");
    assert!(network.step(&x, &vec![0], f64::NAN).is_err(), "a rate that is no number");
    network.weights[1][[0, 0]] = f64::INFINITY;
    assert!(network.gradient(&x, &vec![0]).is_err(), "an infinite weight");
    network.weights[1] = Array2::zeros((4, 5));
    assert!(network.forward(x.view()).is_err(), "layers that do not fit");
    network.weights.clear();
    assert!(network.forward(x.view()).is_err(), "no layers");
    assert!(Blocks::random(3, 0, 1, 2, 0.1, &mut Rng::new(2)).is_err(), "no width");
    assert!(Blocks::random(3, 4, 1, 2, -0.1, &mut Rng::new(2)).is_err(), "below 0");
    assert!(size(Array2::zeros((0, 2)).view()).is_nan());
}

//! Page 13f's helpers: every variable of the vision transformer has a slope, and what does not fit is refused.

use candle_nn::loss::cross_entropy;
use numerics::Rng;
use part3_networks::inductive_bias::{CLUB_PLACES, Task, Vit, few, fit_from, pictures};
use tensors::{Result, ids, tensor};
use testing::message;

#[test]
fn every_variable_of_the_vision_transformer_has_a_slope() -> Result<()> {
    let rng = &mut Rng::new(1);
    let (x, y) = Task::of(10, Some).few(2, rng)?;
    for side in [1, 2, 4, 8] {
        let vit = Vit::random(side, 8, rng)?;
        let slopes = cross_entropy(&vit.logits(&tensor(&x)?)?, &ids(&y)?)?.backward()?;
        for (i, var) in vit.vars().iter().enumerate() {
            let slope = slopes.get(var).map(|slope| slope.abs()?.max_all()?.to_scalar::<f64>());
            let slope = slope.transpose()?.unwrap_or_default();
            // With a single patch there is nothing to look at: the first query and key have none.
            let idle = side == 8 && (i == 2 || i == 3);
            assert!(slope > 0.0 || idle, "side {side}, variable {i} of shape {:?}", var.dims());
        }
    }
    Ok(())
}

#[test]
fn what_does_not_fit_is_refused() {
    let rng = &mut Rng::new(1);
    assert_eq!(
        message(few(&[0, 1, 1], 0..2, 2, rng)),
        "n_each is 2, but it must be at most 1, the samples of class 0"
    );
    assert_eq!(
        message(pictures(&ndarray::Array2::zeros((1, 63)))),
        "x has 63 pixels and a picture has 64, but they must have equally many"
    );
    let (x, y) = (ndarray::array![[0.0], [1.0]], [0, 1]);
    assert_eq!(
        message(fit_from(&[0.0; 5], &[1, 2], (&x, &y), 1, rng)),
        "the number of first parameters is 5, but it must be at most 4, those of the network"
    );
    for (side, width) in [(3, 8), (0, 8), (16, 8), (4, 0), (4, usize::MAX)] {
        assert!(Vit::random(side, width, rng).is_err(), "{side} {width}");
    }
    assert!(CLUB_PLACES.iter().all(|(x, y)| x.abs() <= 1.0 && y.abs() <= 1.0));
}

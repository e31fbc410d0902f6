//! Arrays become tensors and arrays again: every order in memory, every type, every number of axes.

use ndarray::{Array, Array0, Array1, Array2, Array3, ArrayD, Axis, array, s};
use numerics::{Result, Rng};
use tensors::{to_array, to_tensor};
use testing::message;

#[test]
fn an_array_comes_back_with_its_bits_and_its_shape() -> Result<()> {
    let x = Rng::new(7).normals((3, 4));
    let back: Array2<f64> = to_array(&to_tensor(&x)?)?;
    assert_eq!(back, x);
    let single = x.mapv(|value| value as f32);
    let back: Array2<f32> = to_array(&to_tensor(&single)?)?;
    assert_eq!(back, single);
    let classes = array![0_u32, 2, 1];
    assert_eq!(to_array::<u32, _>(&to_tensor(&classes)?)?, classes);
    let odd = array![f64::NAN, f64::NEG_INFINITY, -0.0, 5e-324];
    let back: Array1<f64> = to_array(&to_tensor(&odd)?)?;
    let bits = |x: &Array1<f64>| x.mapv(f64::to_bits);
    assert_eq!(bits(&back), bits(&odd));
    Ok(())
}

#[test]
fn views_in_any_order_in_memory_are_read_in_their_own() -> Result<()> {
    let x = Rng::new(7).normals((4, 6));
    for view in [x.t(), x.slice(s![..;2, 1..;3]), x.slice(s![..;-1, ..;-1])] {
        let tensor = to_tensor(&view)?;
        assert_eq!(tensor.dims(), view.shape());
        assert_eq!(to_array::<f64, _>(&tensor)?, view);
    }
    let turned = to_tensor(&x)?.t().map_err(of_candle)?;
    assert_eq!(to_array::<f64, _>(&turned)?, x.t(), "a tensor whose last axis has gaps");
    Ok(())
}

#[test]
fn any_number_of_axes_and_none_at_all() -> Result<()> {
    let number = Array0::from_elem((), 2.5_f32);
    assert_eq!(to_array::<f32, _>(&to_tensor(&number)?)?, number);
    let cube = Array3::<f64>::from_shape_fn((2, 3, 4), |(i, j, k)| (100 * i + 10 * j + k) as f64);
    assert_eq!(to_array::<f64, _>(&to_tensor(&cube)?)?, cube);
    let any: ArrayD<f64> = to_array(&to_tensor(&cube)?)?;
    assert_eq!(any.index_axis(Axis(0), 1), cube.index_axis(Axis(0), 1).into_dyn());
    let empty = Array2::<f32>::zeros((0, 3));
    assert_eq!(to_array::<f32, _>(&to_tensor(&empty)?)?, empty);
    Ok(())
}

#[test]
fn what_does_not_fit_is_named_with_both_sides() -> Result<()> {
    let tensor = to_tensor(&array![[1.0_f32, 2.0]])?;
    let told = message(to_array::<f64, ndarray::Ix2>(&tensor));
    assert_eq!(told, "the type of the tensor is f32, but it must be f64 as in the array");
    let told = message(to_array::<f32, ndarray::Ix3>(&tensor));
    assert_eq!(
        told,
        "the number of axes of the tensor, whose shape is [1, 2], is 2, but it must be 3 as in the array"
    );
    assert!(to_array::<f32, ndarray::IxDyn>(&tensor).is_ok());
    let none: Array<f32, _> = Array::zeros((1, 0));
    assert!(to_array::<f32, ndarray::Ix1>(&to_tensor(&none)?).is_err());
    Ok(())
}

fn of_candle(error: candle_core::Error) -> numerics::Error {
    numerics::Error::invalid("the tensor", error, "turned")
}

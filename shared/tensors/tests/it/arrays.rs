//! Arrays to tensors and back: every layout, one to four dimensions, both floating-point types, and what is refused.

use candle_core::{DType, Device, Tensor, Var, WithDType};
use ndarray::{Array, Array1, Array2, Array3, Array4, ArrayD, Axis, Dimension, array, s};
use numerics::Rng;
use tensors::{Result, ids, rows, tensor};

/// An array becomes the tensor of its elements in the order of its indices, and comes back.
fn there_and_back<T: WithDType + std::fmt::Debug, D: Dimension>(array: &Array<T, D>) -> Result<()> {
    let moved = tensor(array)?;
    assert_eq!((moved.dims(), moved.dtype()), (array.shape(), T::DTYPE));
    let flat: Vec<T> = array.iter().copied().collect();
    assert_eq!(moved.flatten_all()?.to_vec1::<T>()?, flat);
    let back: Array<T, D> = tensors::array(&moved)?;
    assert_eq!(back, array);
    assert!(back.is_standard_layout());
    Ok(())
}

#[test]
fn one_to_four_dimensions_go_there_and_back() -> Result<()> {
    let x = Rng::new(7).normals((2, 3, 4, 5));
    let single = x.mapv(|value| value as f32);
    there_and_back(&x)?;
    there_and_back(&single)?;
    there_and_back(&x.index_axis(Axis(0), 1).to_owned())?;
    there_and_back(&single.slice(s![1, .., 0, ..]).to_owned())?;
    there_and_back(&single.slice(s![1, 2, 0, ..]).to_owned())?;
    there_and_back(&array![1_u32, 2])?;
    there_and_back(&Array2::<f32>::zeros((0, 3)))?;
    there_and_back(&x.into_dyn())
}

#[test]
fn any_layout_is_the_tensor_that_it_looks_like() -> Result<()> {
    let x = Rng::new(7).normals((4, 6));
    let views = [x.t(), x.slice(s![..;2, 1..4]), x.slice(s![..;-1, ..;-3]), x.slice(s![1..2, ..])];
    for view in views {
        let back: Array2<f64> = tensors::array(&tensor(view)?)?;
        assert_eq!(back, view);
    }
    let column: Array1<f64> = tensors::array(&tensor(x.column(2))?)?;
    assert_eq!(column, x.column(2));
    let repeated = x.row(1);
    let repeated = repeated.broadcast((3, 6)).expect("rows of six");
    let back: Array2<f64> = tensors::array(&tensor(repeated)?)?;
    assert_eq!(back, repeated);
    let columns_first = x.to_shape(((6, 4), ndarray::Order::ColumnMajor)).expect("24 numbers");
    let back: Array2<f64> = tensors::array(&tensor(&columns_first)?)?;
    assert_eq!(back, columns_first);
    Ok(())
}

#[test]
fn candles_own_layouts_come_back_as_they_look() -> Result<()> {
    let x = Rng::new(7).normals((2, 3, 4));
    let moved = tensor(&x)?;
    let turned: Array3<f64> = tensors::array(&moved.transpose(0, 2)?)?;
    assert_eq!(turned, x.view().reversed_axes());
    let part: Array3<f64> = tensors::array(&moved.narrow(2, 1, 2)?)?;
    assert_eq!(part, x.slice(s![.., .., 1..3]));
    let wide: Array4<f64> = tensors::array(&moved.broadcast_as((5, 2, 3, 4))?)?;
    assert_eq!(wide, x.broadcast((5, 2, 3, 4)).expect("a shape that fits"));
    let single: ArrayD<f64> = tensors::array(&Tensor::new(3.5, &Device::Cpu)?)?;
    assert_eq!((single.ndim(), single.first()), (0, Some(&3.5)));
    Ok(())
}

#[test]
fn what_is_not_finite_goes_through() -> Result<()> {
    let x = array![f32::NAN, f32::INFINITY, -0.0, f32::MIN_POSITIVE / 2.0];
    let back: Array1<f32> = tensors::array(&tensor(&x)?)?;
    assert_eq!(back.mapv(f32::to_bits), x.mapv(f32::to_bits));
    Ok(())
}

#[test]
fn another_shape_or_type_is_refused_with_both() -> Result<()> {
    let moved = tensor(&Array3::<f32>::zeros((2, 3, 4)))?;
    let told = |result: Result<Array2<f32>>| result.expect_err("refused").to_string();
    assert_eq!(
        told(tensors::array(&moved)),
        "the tensor of shape (2, 3, 4) has 3 dimensions and the array has 2, but they must have equally many"
    );
    assert_eq!(
        told(tensors::array(&tensor(&array![1.0])?)),
        "the tensor of shape (1,) is of type f64, but it must be of type f32: convert it with to_dtype"
    );
    Ok(())
}

#[test]
fn rows_are_taken_in_their_order_and_a_gradient_finds_them() -> Result<()> {
    let x = array![[1.0_f32, 2.0], [3.0, 4.0], [5.0, 6.0]];
    let weights = Var::from_tensor(&tensor(&x)?)?;
    let taken = rows(&weights, &[2, 0, 2])?;
    assert_eq!(taken.to_vec2::<f32>()?, [[5.0, 6.0], [1.0, 2.0], [5.0, 6.0]]);
    let slopes = taken.sum_all()?.backward()?;
    let slope: Array2<f32> = tensors::array(slopes.get(&weights).expect("a gradient"))?;
    assert_eq!(slope, array![[1.0, 1.0], [0.0, 0.0], [2.0, 2.0]]);

    let turned = tensor(&x)?.t()?;
    assert_eq!(rows(&turned, &[1])?.to_vec2::<f32>()?, [[2.0, 4.0, 6.0]]);
    assert_eq!(rows(&turned, &[])?.dims(), [0, 3]);
    Ok(())
}

#[test]
fn rows_and_numbers_that_are_not_there_are_told() -> Result<()> {
    let told = |result: Result<Tensor>| result.expect_err("refused").to_string();
    let x = Tensor::zeros((3, 2), DType::F32, &Device::Cpu)?;
    assert_eq!(
        told(rows(&x, &[2, 3])),
        "rows[1] is 3, but it must be below 3, the rows of the tensor of shape (3, 2)"
    );
    assert_eq!(
        told(rows(&Tensor::new(1.0, &Device::Cpu)?, &[0])),
        "the tensor's number of dimensions is 0, but it must be at least 1: a single number has no rows"
    );
    assert_eq!(ids(&[])?.dims(), [0]);
    let minus_one = -1_isize as usize;
    assert!(told(ids(&[0, minus_one])).starts_with("numbers[1] is 18446744073709551615, but"));
    Ok(())
}

#[test]
fn a_program_may_ask_both_libraries() {
    let ours = || -> Result<()> { Ok(numerics::check::positive("gamma", 0.0)?) };
    assert_eq!(
        ours().expect_err("refused").to_string(),
        "gamma is 0, but it must be positive and finite"
    );
    let theirs = || -> Result<()> {
        let x = Tensor::zeros(2, DType::F32, &Device::Cpu)?;
        Err(candle_core::Error::Msg(format!("{:?}", x.dims())).bt())?
    };
    let error = theirs().expect_err("refused");
    assert_eq!((error.to_string(), format!("{error:?}")), ("[2]".into(), "[2]".into()));
}

//! Arrays to tensors and back, and some rows of a tensor.

use candle_core::{Device, Tensor, WithDType};
use ndarray::{Array, ArrayView, Dimension, IxDyn};
use numerics::Error;

use crate::Result;
use crate::shapes::{check_shape, shape_text};

/// The tensor with an array's numbers: same shape, same type, on the processor.
///
/// It copies, and any layout will do: a transposed or sliced view gives the tensor that it looks like. The type is the
/// array's (`f32`, `f64`, or a whole number that candle has); networks are made of `f32`, so most callers write
/// `tensor(&x.mapv(|value| value as f32))`. NaN and infinities go through.
///
/// Shape: the array's, of any number of dimensions. Errors: more elements than `numerics::check::MOST_ELEMENTS`, which a
/// broadcast view of a single number can have. Cost: n copies.
///
/// ```
/// use ndarray::array;
///
/// let x = array![[1.0_f32, 2.0, 3.0], [4.0, 5.0, 6.0]];
/// let turned = tensors::tensor(x.t())?;
/// assert_eq!(turned.dims(), [3, 2]);
/// assert_eq!(turned.to_vec2::<f32>()?, [[1.0, 4.0], [2.0, 5.0], [3.0, 6.0]]);
/// # Ok::<(), tensors::Error>(())
/// ```
pub fn tensor<'a, T, D>(array: impl Into<ArrayView<'a, T, D>>) -> Result<Tensor>
where
    T: WithDType,
    D: Dimension + 'a,
{
    let array = array.into();
    check_shape("the array of shape", array.shape())?;
    let numbers = match array.as_slice() {
        Some(numbers) => numbers.to_vec(),
        None => array.iter().copied().collect(),
    };
    Ok(Tensor::from_vec(numbers, array.shape(), &Device::Cpu)?)
}

/// The array with a tensor's numbers: [`tensor`], the other way.
///
/// The type of what it is assigned to says what is wanted: `let x: Array2<f32> = array(&tensor)?`. A tensor that candle
/// keeps transposed or broadcast is laid out row by row. NaN and infinities go through.
///
/// Errors: the tensor has another number of dimensions, or another type of number; it has more elements than
/// `numerics::check::MOST_ELEMENTS`, as a broadcast one can. Cost: n copies.
///
/// ```
/// use ndarray::{Array1, Array2, array};
///
/// let x = array![[1.0, 2.0], [3.0, 4.0]];
/// let back: Array2<f64> = tensors::array(&tensors::tensor(&x)?)?;
/// assert_eq!(back, x);
///
/// let flat: tensors::Result<Array1<f64>> = tensors::array(&tensors::tensor(&x)?);
/// let told = "the tensor of shape (2, 2) has 2 dimensions and the array has 1, but they must have equally many";
/// assert_eq!(flat.unwrap_err().to_string(), told);
/// # Ok::<(), tensors::Error>(())
/// ```
pub fn array<T, D>(tensor: &Tensor) -> Result<Array<T, D>>
where
    T: WithDType,
    D: Dimension,
{
    let dims = tensor.dims();
    if tensor.dtype() != T::DTYPE {
        let what = format!("the tensor of shape {}", shape_text(dims));
        let wanted = format!("of type {}: convert it with to_dtype", T::DTYPE.as_str());
        let got = format!("of type {}", tensor.dtype().as_str());
        return Err(Error::invalid(what, got, wanted).into());
    }
    let shape = D::from_dimension(&IxDyn(dims)).ok_or_else(|| other_dimensions::<D>(dims))?;
    check_shape("the tensor of shape", dims)?;
    let numbers = tensor.flatten_all()?.to_vec1::<T>()?;
    let array = Array::from_shape_vec(shape, numbers);
    Ok(array.map_err(|error| Error::invalid("the tensor's layout", error, "its shape's"))?)
}

fn other_dimensions<D: Dimension>(dims: &[usize]) -> Error {
    Error::LengthMismatch {
        left: format!("the tensor of shape {}", shape_text(dims)),
        left_len: dims.len(),
        right: "the array".to_owned(),
        right_len: D::NDIM.unwrap_or_default(),
        unit: "dimensions".to_owned(),
    }
}

/// Class numbers, or the rows of a table, as candle wants them: a vector of `u32`.
///
/// Shape: n in, (n,) out. Errors: a number above the largest `u32`, which is a mistake such as −1 cast to `usize`.
///
/// ```
/// let classes = tensors::ids(&[2, 0, 1])?;
/// assert_eq!(classes.to_vec1::<u32>()?, [2, 0, 1]);
/// # Ok::<(), tensors::Error>(())
/// ```
pub fn ids(numbers: &[usize]) -> Result<Tensor> {
    ids_named("numbers", numbers)
}

/// [`ids`] of what the caller knows by another name.
fn ids_named(name: &str, numbers: &[usize]) -> Result<Tensor> {
    let small = |(i, &number): (usize, &usize)| {
        let wanted = format!("at most {}", u32::MAX);
        u32::try_from(number).map_err(|_| Error::invalid(format!("{name}[{i}]"), number, wanted))
    };
    let ids = numbers.iter().enumerate().map(small).collect::<numerics::Result<Vec<u32>>>()?;
    let n = ids.len();
    Ok(Tensor::from_vec(ids, n, &Device::Cpu)?)
}

/// Some rows of a tensor, in the order in which they are named: a batch, or a data set shuffled.
///
/// With the batches of `learning::optim::shuffled(n_samples, batch_size, rng)`, or with `rng.permutation(n_samples)`. A
/// gradient flows back to the rows that were taken.
///
/// Shape: (n_rows, …) and k numbers in, (k, …) out. Errors: a tensor without dimensions; a row that is not there; more
/// elements than `numerics::check::MOST_ELEMENTS`, of the rows or of the tensor. Cost: the elements of k rows; of all rows
/// where candle keeps the tensor transposed or broadcast.
///
/// ```
/// let x = tensors::tensor(&ndarray::array![[1.0, 2.0], [3.0, 4.0], [5.0, 6.0]])?;
/// assert_eq!(tensors::rows(&x, &[2, 0])?.to_vec2::<f64>()?, [[5.0, 6.0], [1.0, 2.0]]);
///
/// let told = tensors::rows(&x, &[0, 3]).unwrap_err().to_string();
/// assert_eq!(told, "rows[1] is 3, but it must be below 3, the rows of the tensor of shape (3, 2)");
/// # Ok::<(), tensors::Error>(())
/// ```
pub fn rows(tensor: &Tensor, rows: &[usize]) -> Result<Tensor> {
    let dims = tensor.dims();
    let Some(&n_rows) = dims.first() else {
        let wanted = "at least 1: a single number has no rows";
        return Err(Error::invalid("the tensor's number of dimensions", 0, wanted).into());
    };
    if let Some((i, row)) = rows.iter().enumerate().find(|(_, row)| **row >= n_rows) {
        let wanted =
            format!("below {n_rows}, the rows of the tensor of shape {}", shape_text(dims));
        return Err(Error::invalid(format!("rows[{i}]"), row, wanted).into());
    }
    check_shape("the tensor of shape", dims)?;
    check_shape("the rows, of shape", &[&[rows.len()], &dims[1..]].concat())?;
    Ok(tensor.contiguous()?.index_select(&ids_named("rows", rows)?, 0)?)
}

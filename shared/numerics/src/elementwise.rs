//! ndarray's `mapv` and its kin for library code: the same values, compiled once instead of once for each formula.
//!
//! A closure is a type of its own, and so each `mapv` of ndarray is compiled anew: some 1,600 instructions, of which one is
//! the formula. Here the formula is called through a reference. A call costs a nanosecond: where a formula is one sum and
//! runs over millions of numbers, write a loop.

use ndarray::{Array, Array2, ArrayBase, ArrayView, ArrayViewMut, Data, DataMut, Dimension};

/// A formula for each element of an array.
///
/// ```
/// use ndarray::array;
/// use numerics::Elementwise;
///
/// assert_eq!(array![1.0, 4.0].each(&f64::sqrt), array![1.0, 2.0]);
/// assert_eq!(array![0.2, 0.7].each(&|share| usize::from(share > 0.5)), array![0, 1]);
/// ```
pub trait Elementwise<A, D> {
    /// What `formula` makes of each element, in an array of the same shape. ndarray's `mapv`.
    fn each<B>(&self, formula: &dyn Fn(A) -> B) -> Array<B, D>;
}

/// A formula that changes each element of an array in its place.
///
/// ```
/// use ndarray::array;
/// use numerics::ElementwiseMut;
///
/// let mut numbers = array![[1.0, 2.0], [3.0, 4.0]];
/// numbers.change_each(&|number| number + 1.0);
/// numbers.change_with(&array![1.0, 10.0], &|number, factor| number * factor);
/// assert_eq!(numbers, array![[2.0, 30.0], [4.0, 50.0]]);
/// ```
pub trait ElementwiseMut<A, D> {
    /// Puts what `formula` makes of each element in its place. ndarray's `mapv_inplace`.
    fn change_each(&mut self, formula: &dyn Fn(A) -> A);

    /// Puts what `formula` makes of each element and its partner in the element's place. ndarray's `zip_mut_with`: the
    /// partners may have fewer axes, or axes of length 1, and are then repeated.
    ///
    /// Panics if the partners' shape does not fit, as ndarray's operators do.
    fn change_with<B: Copy, E: Dimension>(
        &mut self,
        partners: &ArrayBase<impl Data<Elem = B>, E>,
        formula: &dyn Fn(A, B) -> A,
    );
}

impl<A: Copy, S: Data<Elem = A>, D: Dimension> Elementwise<A, D> for ArrayBase<S, D> {
    fn each<B>(&self, formula: &dyn Fn(A) -> B) -> Array<B, D> {
        each_of(self.view(), formula)
    }
}

fn each_of<A: Copy, B, D: Dimension>(
    array: ArrayView<'_, A, D>,
    formula: &dyn Fn(A) -> B,
) -> Array<B, D> {
    array.mapv(formula)
}

impl<A: Copy, S: DataMut<Elem = A>, D: Dimension> ElementwiseMut<A, D> for ArrayBase<S, D> {
    fn change_each(&mut self, formula: &dyn Fn(A) -> A) {
        change_each_of(self.view_mut(), formula);
    }

    fn change_with<B: Copy, E: Dimension>(
        &mut self,
        partners: &ArrayBase<impl Data<Elem = B>, E>,
        formula: &dyn Fn(A, B) -> A,
    ) {
        change_with_of(self.view_mut(), partners.view(), formula);
    }
}

fn change_each_of<A: Copy, D: Dimension>(
    mut array: ArrayViewMut<'_, A, D>,
    formula: &dyn Fn(A) -> A,
) {
    array.mapv_inplace(formula);
}

fn change_with_of<A: Copy, B: Copy, D: Dimension, E: Dimension>(
    mut array: ArrayViewMut<'_, A, D>,
    partners: ArrayView<'_, B, E>,
    formula: &dyn Fn(A, B) -> A,
) {
    array.zip_mut_with(&partners, |element, &partner| *element = formula(*element, partner));
}

/// A matrix from a formula of its places, rows first. ndarray's `Array2::from_shape_fn`.
///
/// ```
/// use ndarray::array;
///
/// assert_eq!(numerics::matrix_of((2, 2), &|i, j| (10 * i + j) as f64), array![[0.0, 1.0], [10.0, 11.0]]);
/// ```
pub fn matrix_of(shape: (usize, usize), formula: &dyn Fn(usize, usize) -> f64) -> Array2<f64> {
    let mut matrix = Array2::zeros(shape);
    for i in 0..shape.0 {
        for j in 0..shape.1 {
            matrix[[i, j]] = formula(i, j);
        }
    }
    matrix
}

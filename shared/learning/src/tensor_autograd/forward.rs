//! The operations: what each computes. What each sends back stands in `backward.rs`.

use std::ops::{Add, Div, Mul, Neg, Sub};

use ndarray::{Array1, ArrayView1, Axis, Ix2, arr0};
use numerics::functions::power;
use numerics::{Elementwise, Error, Result, check, functions, sum};

use super::shapes::{check_broadcast, mismatch, pairwise, shape_text};
use super::tape::{Op, Var};

/// An operator on two arrays that broadcast, and on an array and a plain number.
macro_rules! operator {
    ($trait:ident, $method:ident, $sign:literal, $op:expr) => {
        impl<'t> $trait for Var<'t> {
            type Output = Result<Var<'t>>;
            fn $method(self, other: Var<'t>) -> Result<Var<'t>> {
                self.same_tape(other, $sign)?;
                let (a, b) = (self.value(), other.value());
                check_broadcast($sign, a.shape(), b.shape())?;
                let value = pairwise(&a, &b, &<f64 as $trait>::$method);
                Ok(self.join(other, value.into_shared(), $op))
            }
        }
    };
}

operator!(Add, add, "+", Op::Add);
operator!(Sub, sub, "−", Op::Sub);
operator!(Mul, mul, "·", Op::Mul);
operator!(Div, div, "/", Op::Div);

impl<'t> Add<f64> for Var<'t> {
    type Output = Var<'t>;
    fn add(self, number: f64) -> Var<'t> {
        self.elementwise(|x| x + number, Op::Shift)
    }
}

impl<'t> Sub<f64> for Var<'t> {
    type Output = Var<'t>;
    fn sub(self, number: f64) -> Var<'t> {
        self.elementwise(|x| x - number, Op::Shift)
    }
}

impl<'t> Mul<f64> for Var<'t> {
    type Output = Var<'t>;
    fn mul(self, number: f64) -> Var<'t> {
        self.elementwise(|x| x * number, |of| Op::Scale(of, number))
    }
}

impl<'t> Div<f64> for Var<'t> {
    type Output = Var<'t>;
    fn div(self, number: f64) -> Var<'t> {
        self.elementwise(|x| x / number, |of| Op::Scale(of, 1.0 / number))
    }
}

impl<'t> Neg for Var<'t> {
    type Output = Var<'t>;
    fn neg(self) -> Var<'t> {
        self.elementwise(|x| -x, |of| Op::Scale(of, -1.0))
    }
}

impl<'t> Var<'t> {
    /// The matrix product. Shapes: (n, k) and (k, m) give (n, m).
    ///
    /// Errors: another number of axes than two; the left side's columns are not as many as the
    /// right side's rows. Cost: O(n·k·m).
    pub fn matmul(self, other: Var<'t>) -> Result<Var<'t>> {
        self.same_tape(other, "matmul")?;
        let (a, b) = (self.value(), other.value());
        match (a.view().into_dimensionality::<Ix2>(), b.view().into_dimensionality::<Ix2>()) {
            (Ok(left), Ok(right)) if left.ncols() == right.nrows() => {
                let product = left.dot(&right);
                Ok(self.join(other, product.into_dyn().into_shared(), Op::MatMul))
            }
            (Ok(_), Ok(_)) => {
                let wanted = "the left side's columns must be as many as the right side's rows";
                Err(mismatch("matmul", a.shape(), b.shape(), wanted))
            }
            _ => Err(mismatch("matmul", a.shape(), b.shape(), "both must have two axes")),
        }
    }

    /// A whole power of each number.
    pub fn powi(self, n: i32) -> Var<'t> {
        self.elementwise(|x| power(x, n), |of| Op::Power(of, n))
    }

    /// The larger of each number and 0.
    pub fn relu(self) -> Var<'t> {
        self.elementwise(|x| if x <= 0.0 { 0.0 } else { x }, Op::Relu)
    }

    /// The hyperbolic tangent of each number, from −1 to 1.
    pub fn tanh(self) -> Var<'t> {
        self.elementwise(libm::tanh, Op::Tanh)
    }

    /// The sigmoid of each number, from 0 to 1.
    pub fn sigmoid(self) -> Var<'t> {
        self.elementwise(functions::sigmoid, Op::Sigmoid)
    }

    /// `e` to the power of each number.
    pub fn exp(self) -> Var<'t> {
        self.elementwise(libm::exp, Op::Exp)
    }

    /// The natural logarithm of each number.
    pub fn log(self) -> Var<'t> {
        self.elementwise(libm::log, Op::Log)
    }

    /// The softmax along the last axis: shares that are positive and add up to 1.
    ///
    /// Errors: a single number, which has no axis.
    pub fn softmax(self) -> Result<Var<'t>> {
        self.along_last_axis("softmax", |lane| functions::softmax(lane), Op::Softmax)
    }

    /// The logarithm of [`softmax`](Self::softmax), without its overflow.
    ///
    /// Errors: a single number, which has no axis.
    pub fn log_softmax(self) -> Result<Var<'t>> {
        self.along_last_axis("log_softmax", |lane| functions::log_softmax(lane), Op::LogSoftmax)
    }

    /// The sum of all numbers. Shape: any in, () out.
    pub fn sum(self) -> Var<'t> {
        let value = self.value();
        let total = match value.as_slice() {
            Some(numbers) => sum::sum(numbers),
            None => sum::sum(&value.iter().copied().collect::<Array1<f64>>()),
        };
        self.next(arr0(total).into_dyn().into_shared(), Op::Sum)
    }

    /// The sums along one axis, which disappears. Shape: (n, k) in and axis 0 give (k,).
    ///
    /// Errors: there is no such axis.
    pub fn sum_axis(self, axis: usize) -> Result<Var<'t>> {
        let value = self.value();
        self.check_axis("sum_axis", axis)?;
        Ok(self.next(value.sum_axis(Axis(axis)).into_shared(), |of| Op::SumAxis(of, axis)))
    }

    /// The mean of all numbers. Shape: any in, () out.
    ///
    /// Errors: no numbers.
    pub fn mean(self) -> Result<Var<'t>> {
        let count = self.value().len();
        check::not_empty("the array in mean", count, "number")?;
        Ok(self.sum() / count as f64)
    }

    /// The means along one axis, which disappears.
    ///
    /// Errors: there is no such axis, or nothing along it.
    pub fn mean_axis(self, axis: usize) -> Result<Var<'t>> {
        self.check_axis("mean_axis", axis)?;
        let count = self.shape()[axis];
        check::not_empty("the axis in mean_axis", count, "number")?;
        Ok(self.sum_axis(axis)? / count as f64)
    }

    /// The same numbers in another shape, the last axis running fastest.
    ///
    /// Errors: the new shape holds another number of numbers.
    pub fn reshape(self, shape: &[usize]) -> Result<Var<'t>> {
        let value = self.value();
        let old = value.shape().to_vec();
        let in_order = match value.is_standard_layout() {
            true => value, // shared, not copied
            false => value.as_standard_layout().into_owned().into_shared(),
        };
        match in_order.into_shape_with_order(shape) {
            Ok(reshaped) => Ok(self.next(reshaped.into_dyn(), Op::Reshape)),
            Err(_) => Err(unequal_counts(&old, shape)),
        }
    }

    /// The axes in the opposite order: rows become columns. No number is copied.
    pub fn transpose(self) -> Var<'t> {
        self.next(self.value().reversed_axes(), Op::Transpose)
    }

    /// The named rows, in the order given, one as often as it is named. Shape: (n, …) in,
    /// (rows.len(), …) out.
    ///
    /// Errors: a single number; a row that does not exist.
    pub fn rows(self, rows: &[usize]) -> Result<Var<'t>> {
        let value = self.value();
        self.check_axis("rows", 0)?;
        check_indices("rows", rows, "n_rows", value.shape()[0])?;
        let selected = value.select(Axis(0), rows).into_shared();
        Ok(self.next(selected, |of| Op::Rows(of, rows.to_vec())))
    }

    /// One number of each row. Shape: (n, k) in and n column numbers give (n,).
    ///
    /// Errors: another number of axes than two; not one column number a row; a column that does not
    /// exist.
    pub fn pick(self, columns: &[usize]) -> Result<Var<'t>> {
        let value = self.value();
        let Ok(matrix) = value.view().into_dimensionality::<Ix2>() else {
            return Err(not_a_matrix("pick", value.shape()));
        };
        check::same_length(
            "rows",
            ("the array in pick", matrix.nrows()),
            ("columns", columns.len()),
        )?;
        check_indices("columns", columns, "n_columns", matrix.ncols())?;
        let picked: Array1<f64> =
            columns.iter().enumerate().map(|(row, &column)| matrix[[row, column]]).collect();
        Ok(self.next(picked.into_dyn().into_shared(), |of| Op::Pick(of, columns.to_vec())))
    }

    /// The mean cross-entropy of class numbers under the softmax of these logits, in nats.
    ///
    /// `−1/n · Σ_i log_softmax(logits_i)[class_i]`. Shapes: (n, n_classes) and n class numbers in,
    /// () out. The same as `log_softmax`, `pick`, `mean` and a minus, in one step whose gradient is
    /// `(softmax − one-hot) / n`.
    ///
    /// Errors: another number of axes than two; no rows; not one class a row; a class that does not
    /// exist.
    pub fn cross_entropy(self, classes: &[usize]) -> Result<Var<'t>> {
        let value = self.value();
        let Ok(logits) = value.view().into_dimensionality::<Ix2>() else {
            return Err(not_a_matrix("cross_entropy", value.shape()));
        };
        let rows = logits.nrows();
        check::not_empty("the array in cross_entropy", rows, "row")?;
        check::same_length(
            "rows",
            ("the array in cross_entropy", rows),
            ("classes", classes.len()),
        )?;
        check_indices("classes", classes, "n_classes", logits.ncols())?;
        // Not log_sum_exp minus the logit: where all logits are large, both would have lost their digits.
        let losses: Array1<f64> = (logits.rows().into_iter().zip(classes))
            .map(|(row, &class)| -functions::log_softmax(row)[class])
            .collect();
        let mean = sum::sum(&losses) / rows as f64;
        let value = arr0(mean).into_dyn().into_shared();
        Ok(self.next(value, |of| Op::CrossEntropy(of, classes.to_vec())))
    }

    /// The column of the largest number in each row, of equal ones the first: the predicted classes.
    /// These are no numbers of the tape, and no gradient goes through here.
    ///
    /// Errors: another number of axes than two; no columns.
    pub fn argmax_rows(self) -> Result<Vec<usize>> {
        let value = self.value();
        let Ok(matrix) = value.view().into_dimensionality::<Ix2>() else {
            return Err(not_a_matrix("argmax_rows", value.shape()));
        };
        check::not_empty("a row in argmax_rows", matrix.ncols(), "number")?;
        let largest = |row: ArrayView1<'_, f64>| {
            (1..row.len()).fold(0, |best, i| if row[i] > row[best] { i } else { best })
        };
        Ok(matrix.rows().into_iter().map(largest).collect())
    }

    fn elementwise(self, f: impl Fn(f64) -> f64, op: impl FnOnce(usize) -> Op) -> Var<'t> {
        self.next(self.value().each(&f).into_shared(), op)
    }

    fn along_last_axis(
        self,
        name: &str,
        f: impl Fn(ArrayView1<'_, f64>) -> Array1<f64>,
        op: impl FnOnce(usize) -> Op,
    ) -> Result<Var<'t>> {
        let value = self.value();
        let Some(last) = value.ndim().checked_sub(1) else {
            return Err(no_axis(name, 0, value.shape()));
        };
        let mut result = value.to_owned();
        for mut lane in result.lanes_mut(Axis(last)) {
            let numbers = f(lane.view());
            lane.assign(&numbers);
        }
        Ok(self.next(result.into_shared(), op))
    }

    fn check_axis(self, name: &str, axis: usize) -> Result<()> {
        let shape = self.shape();
        if axis < shape.len() { Ok(()) } else { Err(no_axis(name, axis, &shape)) }
    }
}

fn unequal_counts(old: &[usize], new: &[usize]) -> Error {
    let wanted = "both must hold equally many numbers";
    Error::shape_mismatch(("the array in reshape", old), ("the result", new), wanted)
}

fn no_axis(name: &str, axis: usize, shape: &[usize]) -> Error {
    let wanted = format!("below the number of axes, and the shape is {}", shape_text(shape));
    Error::invalid(format!("the axis in {name}"), axis, wanted)
}

fn not_a_matrix(name: &str, shape: &[usize]) -> Error {
    let what = format!("the shape in {name}");
    Error::invalid(what, shape_text(shape), "that of a matrix, with two axes")
}

fn check_indices(name: &str, indices: &[usize], limit: &str, count: usize) -> Result<()> {
    match indices.iter().position(|&index| index >= count) {
        None => Ok(()),
        Some(i) => {
            let wanted = format!("below {limit} = {count}");
            Err(Error::invalid(format!("{name}[{i}]"), indices[i], wanted))
        }
    }
}

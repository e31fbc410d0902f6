//! What estimators are fitted to and asked by the tests of hostile values: tables with targets, and questions for models.

use std::fmt::Debug;

use ndarray::{Array1, Array2, Axis, ShapeBuilder, array, s};
use numerics::Result;
use numerics::estimator::{Predict, PredictProba, Transform};
use numerics::functions::power;
use testing::hostile::{Pool, matrices};

pub type Vector = Array1<f64>;
pub type Matrix = Array2<f64>;

/// The samples that an estimator is fitted to: the pool's matrices, and larger tables that look like data.
pub fn tables() -> Vec<Matrix> {
    let ordinary = Array2::from_shape_fn((12, 2), |(i, j)| ((i * i * (3 + j) + 5 * j) % 11) as f64);
    let mut tables = matrices();
    for scale in [1.0, 1e300, 1e165, 1e-165, 1e-300, 1e-320] {
        tables.push(&ordinary * scale);
    }
    tables.push(1e8 + &ordinary * 1e-7);
    tables.push(1e300 + &ordinary * 1e284);
    tables.push(array![[1e155, 1e-155]] + &ordinary * &array![[1e155, 1e-155]]);
    let mut constant = ordinary.clone();
    constant.column_mut(1).fill(4.35);
    tables.push(constant);
    let mut twice = ordinary.clone();
    twice.column_mut(1).assign(&ordinary.column(0));
    tables.push(twice);
    tables.push(array![[0.5], [1.0], [1.5], [2.0], [2.0], [2.5], [3.0]]); // classes that touch
    tables.push(array![[1.0, 2.0]]);
    tables.push(Array2::from_elem((6, 1), f64::MAX));
    tables.push(Array2::from_shape_fn((5, 1), |(i, _)| power(2.0, i as i32 * 500 - 1000)));
    // The same numbers in other orders of memory.
    let mut fortran = Array2::zeros((12, 2).f());
    fortran.assign(&ordinary);
    tables.push(fortran);
    let mut reversed = ordinary;
    reversed.invert_axis(Axis(0));
    tables.push(reversed);
    tables
}

/// Samples and their targets: as many as there are rows, and once one too many.
#[derive(Debug, Clone)]
pub struct Regression {
    pub x: Matrix,
    pub y: Vector,
}

impl Pool for Regression {
    fn pool() -> Vec<Self> {
        let ordinary = |n: usize| Array1::from_shape_fn(n, |i| ((i * 7 + 3) % 5) as f64);
        let mut all = Vec::new();
        for x in tables() {
            let y = ordinary(x.nrows());
            for scale in [1.0, 1e300, 1e165, 1e-165, 1e-320, 0.0] {
                all.push(Regression { y: &y * scale, x: x.clone() });
            }
            let at_the_end = y.mapv(|y| if y > 2.0 { f64::MAX } else { f64::MIN });
            let without_number = y.mapv(|y| if y > 2.0 { f64::NAN } else { y });
            let others = [1e8 + &y * 1e-7, y.mapv(|_| 0.1), at_the_end, without_number];
            all.extend(others.into_iter().map(|y| Regression { x: x.clone(), y }));
            all.push(Regression { y: ordinary(x.nrows() + 1), x });
        }
        all
    }

    fn is_finite(&self) -> bool {
        self.x.is_finite() && self.y.is_finite()
    }
}

/// Samples and their classes: as many as there are rows, and once one too many.
#[derive(Debug, Clone)]
pub struct Classes {
    pub x: Matrix,
    pub y: Array1<usize>,
}

impl Pool for Classes {
    fn pool() -> Vec<Self> {
        let mut all = Vec::new();
        for x in tables() {
            let n = x.nrows();
            let rules: [fn(usize, usize) -> usize; 8] = [
                |i, _| i % 2,
                |i, n| usize::from(2 * i > n),
                |i, _| i % 3,
                |i, _| (i * i + i / 3) % 3,
                |_, _| 1,
                |i, _| 5 * (i % 2),
                |i, _| if i == 0 { usize::MAX } else { i % 2 },
                |i, _| if i == 0 { 1 << 45 } else { i % 2 },
            ];
            all.extend(rules.iter().map(|rule| {
                let y = (0..n).map(|i| rule(i, n)).collect();
                Classes { x: x.clone(), y }
            }));
            all.push(Classes { y: (0..=n).map(|i| i % 2).collect(), x });
        }
        all
    }

    fn is_finite(&self) -> bool {
        self.x.is_finite()
    }
}

/// Samples alone.
#[derive(Debug, Clone)]
pub struct Samples(pub Matrix);

impl Pool for Samples {
    fn pool() -> Vec<Self> {
        tables().into_iter().map(Samples).collect()
    }

    fn is_finite(&self) -> bool {
        self.0.is_finite()
    }
}

/// What a fitted model is asked: the samples themselves, none, one too large, one too small, and of another width.
pub fn questions(x: &Matrix) -> Vec<Matrix> {
    let d = x.ncols();
    vec![
        x.clone(),
        x.slice(s![..;-1, ..]).to_owned(),
        Array2::zeros((0, d)),
        Array2::zeros((1, d)),
        Array2::from_elem((1, d), f64::MAX),
        Array2::from_elem((2, d), f64::MIN),
        Array2::from_elem((1, d), 1e200),
        Array2::from_elem((1, d), 5e-324),
        Array2::ones((2, d + 1)),
        Array2::from_elem((1, d), f64::NAN),
        Array2::from_elem((1, d), f64::INFINITY),
    ]
}

/// All answers that are not errors.
pub fn answers<T>(x: &Matrix, answer: impl Fn(&Matrix) -> Result<T>) -> Vec<T> {
    questions(x).iter().filter_map(|question| answer(question).ok()).collect()
}

pub fn predicted<M: Predict>(model: &M, x: &Matrix) -> Vec<Array1<M::Target>> {
    answers(x, |x| model.predict(x))
}

pub fn probabilities<M: PredictProba>(model: &M, x: &Matrix) -> Vec<Matrix> {
    answers(x, |x| model.predict_proba(x))
}

#[allow(dead_code)]
pub fn transformed<M: Transform>(model: &M, x: &Matrix) -> Vec<Matrix> {
    answers(x, |x| model.transform(x))
}

//! The hostile values themselves, alone and in pairs.

use std::fmt::Debug;

use ndarray::{Array1, Array2, array};

/// At most so many combinations of two pools, and of three.
const COMBINATIONS: usize = 6000;

/// Values to call a function with.
pub trait Pool: Clone + Debug {
    /// The values.
    fn pool() -> Vec<Self>;

    /// Whether every floating-point number in it is finite.
    fn is_finite(&self) -> bool;
}

/// Numbers at the ends of `f64`, around zero, and none at all.
pub fn floats() -> Vec<f64> {
    let sizes = [0.0, 0.1, 0.5, 1.0, 2.0, 3.7, 40.0, 1e16];
    let ends =
        [f64::MAX, 1e308, 1e200, 1e165, 1e155, 1e-165, 1e-200, f64::MIN_POSITIVE, 1e-320, 5e-324];
    let both = sizes.into_iter().chain(ends).flat_map(|x| [x, -x]);
    both.chain([f64::NAN, f64::INFINITY, f64::NEG_INFINITY]).collect()
}

/// Counts: none, few, and more than any memory.
pub fn sizes() -> Vec<usize> {
    vec![0, 1, 2, 3, 5, 1 << 31, (1 << 32) + 1, 1 << 40, 1 << 62, usize::MAX - 1, usize::MAX]
}

/// Vectors: none, one, equal, tiny, huge, far from zero, with what is no number.
pub fn vectors() -> Vec<Array1<f64>> {
    let max = f64::MAX;
    let tame = array![1.0, 2.0, 4.0];
    let mut vectors = vec![
        array![],
        array![0.0],
        array![7.0],
        array![max],
        array![5e-324],
        array![0.0, -0.0],
        array![max, -max],
        array![0.1, 0.1, 0.1],
        array![4.35, 4.35, 4.35],
        array![0.0, 0.0, 0.0],
        array![max, max, max],
        array![max, -max, max],
        array![max, -max, -max],
        array![1e308, 1e308, -1e308],
        array![1.0, 1e200, 1e-200],
        array![-1e-200, 1e-200, 5e-200],
        array![0.5, 0.25, 0.25],
        array![1.0, f64::NAN, 2.0],
        array![f64::INFINITY, 1.0, f64::NEG_INFINITY],
        array![f64::INFINITY],
        array![f64::NAN],
        Array1::from_iter((0..50).map(|k| 1e8 + f64::from(k) * 1e-7)),
        Array1::from_iter((0..300).map(|k| f64::from(k * k % 37) - 18.0)),
    ];
    for scale in [1.0, -1.0, 1e200, 1e165, 1e-165, 1e-200, 1e-320] {
        vectors.push(&tame * scale);
    }
    vectors
}

/// Matrices: without rows or columns, singular, symmetric, not square, tiny, huge, with what is no number.
pub fn matrices() -> Vec<Array2<f64>> {
    let max = f64::MAX;
    let data = array![[1.0, 5.0], [2.0, 3.0], [4.0, -1.0]];
    let symmetric = array![[2.0, 1.0], [1.0, 2.0]];
    let mut matrices = vec![
        Array2::zeros((0, 0)),
        Array2::zeros((0, 2)),
        Array2::zeros((2, 0)),
        Array2::zeros((2, 2)),
        array![[1.0]],
        array![[max]],
        array![[1e-320]],
        array![[1.0, 2.0], [3.0, 5.0]],
        array![[1.0, 2.0], [2.0, 4.0]],
        array![[0.0, 1.0], [-1.0, 0.0]],
        array![[1.0, 2.0, 3.0], [4.0, 5.0, 6.0]],
        array![[0.1, 1.0], [0.1, 2.0], [0.1, 4.0]],
        array![[max, max], [max, -max]],
        array![[max, max], [max, max]],
        array![[max, 0.0], [0.0, max]],
        array![[max, max], [-max, -max], [max, -max]],
        array![[1e200, 0.0], [0.0, 1e-200]],
        array![[1e-320, 0.0], [0.0, 1.0]],
        array![[1.0, f64::NAN], [0.0, 1.0]],
        array![[1.0, 0.0], [f64::NEG_INFINITY, 1.0]],
        Array2::from_diag(&array![1e200, 1e200, 1e-200, 1e-200]),
    ];
    for scale in [1.0, 1e200, 1e165, 1e-165, 1e-200, 1e-320] {
        matrices.extend([&data * scale, &symmetric * scale, data.t().dot(&data) * scale]);
    }
    matrices
}

impl Pool for f64 {
    fn pool() -> Vec<f64> {
        floats()
    }

    fn is_finite(&self) -> bool {
        f64::is_finite(*self)
    }
}

impl Pool for f32 {
    fn pool() -> Vec<f32> {
        let ends = [f32::MAX, 1e30, 1e-30, f32::MIN_POSITIVE, 1e-45];
        let both = [0.0, 0.1, 1.0, 2.0, 40.0].into_iter().chain(ends).flat_map(|x| [x, -x]);
        both.chain([f32::NAN, f32::INFINITY, f32::NEG_INFINITY]).collect()
    }

    fn is_finite(&self) -> bool {
        f32::is_finite(*self)
    }
}

impl Pool for usize {
    fn pool() -> Vec<usize> {
        sizes()
    }

    fn is_finite(&self) -> bool {
        true
    }
}

impl Pool for i32 {
    fn pool() -> Vec<i32> {
        vec![0, 1, -1, 2, -2, 3, 17, 1000, -1000, i32::MAX, i32::MIN]
    }

    fn is_finite(&self) -> bool {
        true
    }
}

impl Pool for Vec<usize> {
    fn pool() -> Vec<Vec<usize>> {
        vec![
            vec![],
            vec![0],
            vec![1, 1, 1],
            vec![0, 1],
            vec![0, 1, 1],
            vec![1, 0, 1],
            vec![0, 1, 0, 1, 1, 0],
            vec![2, 2, 0, 1, 0, 1],
            vec![2, 0, 7],
            vec![0, usize::MAX],
            vec![0, 1, 1 << 45],
        ]
    }

    fn is_finite(&self) -> bool {
        true
    }
}

impl Pool for String {
    fn pool() -> Vec<String> {
        let short = [
            "",
            " ",
            "a",
            "\0\u{1b}[31m\n\r\t",
            "<&\"'>]]>",
            "x\u{302}",
            "日本 🦀",
            "\u{202e}abc",
            "-1e999",
            "NaN",
        ];
        let both = short.into_iter().map(str::to_owned);
        both.chain(["ä".repeat(5000), "a b ".repeat(2000), "(".repeat(5000)]).collect()
    }

    fn is_finite(&self) -> bool {
        true
    }
}

impl Pool for Array1<f64> {
    fn pool() -> Vec<Self> {
        vectors()
    }

    fn is_finite(&self) -> bool {
        self.iter().all(|x| x.is_finite())
    }
}

impl Pool for Array2<f64> {
    fn pool() -> Vec<Self> {
        matrices()
    }

    fn is_finite(&self) -> bool {
        self.iter().all(|x| x.is_finite())
    }
}

impl<A: Pool, B: Pool> Pool for (A, B) {
    fn pool() -> Vec<Self> {
        let (a, b) = (A::pool(), B::pool());
        thinned(a.iter().flat_map(|a| b.iter().map(move |b| (a.clone(), b.clone()))).collect())
    }

    fn is_finite(&self) -> bool {
        self.0.is_finite() && self.1.is_finite()
    }
}

impl<A: Pool, B: Pool, C: Pool> Pool for (A, B, C) {
    fn pool() -> Vec<Self> {
        let (ab, c) = (<(A, B)>::pool(), C::pool());
        let all = ab.iter().flat_map(|(a, b)| c.iter().map(|c| (a.clone(), b.clone(), c.clone())));
        thinned(all.collect())
    }

    fn is_finite(&self) -> bool {
        self.0.is_finite() && self.1.is_finite() && self.2.is_finite()
    }
}

/// All of a few, and evenly many of too many.
fn thinned<T>(all: Vec<T>) -> Vec<T> {
    let every = all.len().div_ceil(COMBINATIONS).max(1);
    all.into_iter().step_by(every).collect()
}

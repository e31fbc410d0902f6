//! What can be printed as a matrix: two-dimensional arrays and rows of numbers.

use ndarray::{ArrayBase, Data, Ix2};

use crate::Number;
use crate::number::common_decimals;

/// Numbers in rows and columns, as [`matrix`](crate::matrix) and [`heat_map`](crate::heat_map) take them.
///
/// Implemented for two-dimensional ndarrays (owned or views) of any [`Number`], for `[[T; N]; M]`, `[[T; N]]`,
/// `[Vec<T>]`, `Vec<Vec<T>>` and `Vec<[T; N]>`, and for references to these.
pub trait Grid {
    /// Every number, with so many decimals, row by row.
    fn cells(&self, decimals: usize) -> Vec<Vec<String>>;

    /// Every number as an `f64`, row by row.
    fn values(&self) -> Vec<Vec<f64>>;

    /// The decimals for all of them: as many as wanted, and as each number has ([`Number::most_decimals`]).
    fn common_decimals(&self, decimals: usize) -> usize;
}

impl<G: Grid + ?Sized> Grid for &G {
    fn cells(&self, decimals: usize) -> Vec<Vec<String>> {
        (**self).cells(decimals)
    }

    fn values(&self) -> Vec<Vec<f64>> {
        (**self).values()
    }

    fn common_decimals(&self, decimals: usize) -> usize {
        (**self).common_decimals(decimals)
    }
}

impl<S: Data<Elem: Number>> Grid for ArrayBase<S, Ix2> {
    fn cells(&self, decimals: usize) -> Vec<Vec<String>> {
        self.rows().into_iter().map(|row| row.iter().map(|x| x.fixed(decimals)).collect()).collect()
    }

    fn values(&self) -> Vec<Vec<f64>> {
        self.rows().into_iter().map(|row| row.iter().map(Number::to_f64).collect()).collect()
    }

    fn common_decimals(&self, decimals: usize) -> usize {
        common_decimals(self, decimals)
    }
}

impl<T: Number> Grid for [Vec<T>] {
    fn cells(&self, decimals: usize) -> Vec<Vec<String>> {
        self.iter().map(|row| row.iter().map(|x| x.fixed(decimals)).collect()).collect()
    }

    fn values(&self) -> Vec<Vec<f64>> {
        self.iter().map(|row| row.iter().map(Number::to_f64).collect()).collect()
    }

    fn common_decimals(&self, decimals: usize) -> usize {
        common_decimals(self.iter().flatten(), decimals)
    }
}

impl<T: Number, const N: usize> Grid for [[T; N]] {
    fn cells(&self, decimals: usize) -> Vec<Vec<String>> {
        self.iter().map(|row| row.iter().map(|x| x.fixed(decimals)).collect()).collect()
    }

    fn values(&self) -> Vec<Vec<f64>> {
        self.iter().map(|row| row.iter().map(Number::to_f64).collect()).collect()
    }

    fn common_decimals(&self, decimals: usize) -> usize {
        common_decimals(self.iter().flatten(), decimals)
    }
}

impl<T: Number, const N: usize, const M: usize> Grid for [[T; N]; M] {
    fn cells(&self, decimals: usize) -> Vec<Vec<String>> {
        self.as_slice().cells(decimals)
    }

    fn values(&self) -> Vec<Vec<f64>> {
        self.as_slice().values()
    }

    fn common_decimals(&self, decimals: usize) -> usize {
        self.as_slice().common_decimals(decimals)
    }
}

impl<R> Grid for Vec<R>
where
    [R]: Grid,
{
    fn cells(&self, decimals: usize) -> Vec<Vec<String>> {
        self.as_slice().cells(decimals)
    }

    fn values(&self) -> Vec<Vec<f64>> {
        self.as_slice().values()
    }

    fn common_decimals(&self, decimals: usize) -> usize {
        self.as_slice().common_decimals(decimals)
    }
}

//! The pictures of page 14d, their best flat shadow, and one question for a map.

use ndarray::{Array1, Array2, Axis};
use numerics::linalg::norm_l2;
use numerics::stats::mean;

/// Every sixth digit, 300 pictures of all writers, pixels divided by 16, and their classes. Shape: (300, 64).
///
/// ```
/// let (x, y) = part3_networks::maps::pictures();
/// assert_eq!((x.dim(), y.len()), ((300, 64), 300));
/// ```
///
/// Explained in Part III, chapter 14d (maps).
pub fn pictures() -> (Array2<f64>, Vec<usize>) {
    let digits = data::digits();
    let every_sixth: Vec<usize> = (0..digits.x.nrows()).step_by(6).collect();
    let y = every_sixth.iter().map(|i| digits.y[*i]).collect();
    (digits.x.select(Axis(0), &every_sixth) / 16.0, y)
}

/// The two directions along which the samples spread most, and their coordinates along them.
///
/// Each direction is found by multiplying, 1,000 times over, with the centered samples and back; the second stays at a right
/// angle to the first. Its sign depends on the start.
///
/// Shape: x (n_samples, n_features) in; (2, n_features) and (n_samples, 2) out.
///
/// ```
/// use ndarray::array;
///
/// let (_, map) = part3_networks::maps::plane(&array![[0.0, 0.0, 1.0], [4.0, 0.0, 1.0], [0.0, 1.0, 1.0]]);
/// assert!((map[[0, 0]] - map[[1, 0]]).abs() > 3.9); // the first direction is almost the first column
/// ```
///
/// Explained in Part III, chapter 14d (maps).
pub fn plane(x: &Array2<f64>) -> (Array2<f64>, Array2<f64>) {
    let centers: Array1<f64> =
        x.columns().into_iter().map(|column| mean(column).unwrap_or(0.0)).collect();
    let rest = x - &centers;
    let mut directions = Array2::from_shape_fn((2, x.ncols()), |(i, j)| 1.0 / (1 + i + j) as f64);
    for i in 0..2 {
        for _round in 0..1000 {
            let mut direction = rest.dot(&directions.row(i)).dot(&rest);
            if i == 1 {
                let first = directions.row(0);
                direction.scaled_add(-direction.dot(&first), &first);
            }
            let length = norm_l2(&direction);
            directions.row_mut(i).assign(&(direction / length.max(f64::MIN_POSITIVE)));
        }
    }
    let coordinates = rest.dot(&directions.t());
    (directions, coordinates)
}

/// How many samples have a nearest neighbor of their own class; of equally near ones the first counts.
///
/// ```
/// use ndarray::array;
///
/// let map = array![[0.0], [1.0], [9.0], [9.5], [9.9]];
/// assert_eq!(part3_networks::maps::right_by_neighbor(&map, &[0, 0, 1, 0, 0]), 4); // the fourth has another beside it
/// ```
///
/// Explained in Part III, chapter 14d (maps).
pub fn right_by_neighbor(map: &Array2<f64>, y: &[usize]) -> usize {
    let apart = |i: usize, j: usize| -> f64 {
        map.row(i).iter().zip(map.row(j)).map(|(a, b)| (a - b) * (a - b)).sum()
    };
    let is_right = |i: &usize| {
        let others = (0..y.len()).filter(|j| j != i);
        let nearest = others.min_by(|a, b| apart(*i, *a).total_cmp(&apart(*i, *b)));
        nearest.is_some_and(|j| y[j] == y[*i])
    };
    (0..y.len()).filter(is_right).count()
}

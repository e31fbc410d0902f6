//! Page 18a's kd-tree and its picture: where a kd-tree cuts points of a unit square, and which of them a search computes.

use ndarray::Array2;

/// The cuts of a kd-tree in the plane, and a search for the point nearest to a query.
#[derive(Debug, Clone, PartialEq, Default)]
pub struct Walk {
    /// The two ends of each cut.
    pub cuts: Vec<[(f64, f64); 2]>,
    /// The rows whose distances were computed, in their order.
    pub computed: Vec<usize>,
    /// The smallest squared distance.
    pub squared: f64,
}

/// Builds the tree of page 18a over points of the unit square and searches it.
///
/// Shape of `x`: (n_points, 2). Without points, the squared distance is infinite.
pub fn walk(x: &Array2<f64>, query: [f64; 2]) -> Walk {
    let mut walk = Walk { squared: f64::INFINITY, ..Walk::default() };
    if x.ncols() == 2 {
        let mut rows: Vec<usize> = (0..x.nrows()).collect();
        cut(&mut rows, x, 0, [[0.0, 1.0], [0.0, 1.0]], &mut walk);
        search(&rows, x, 0, query, &mut walk);
    }
    walk
}

/// The order of a kd-tree in the plane: sorted by feature j, the middle row in the middle, each half by the other feature.
///
/// Shape of `x`: (n_points, 2); `rows` are some of its rows, j is 0 or 1.
pub fn build(rows: &mut [usize], x: &Array2<f64>, j: usize) {
    rows.sort_by(|a, b| x[[*a, j]].total_cmp(&x[[*b, j]]));
    if let (before, [_, after @ ..]) = rows.split_at_mut(rows.len() / 2) {
        build(before, x, 1 - j);
        build(after, x, 1 - j);
    }
}

/// Cuts an area, given as the range of each feature, at its middle row.
fn cut(rows: &mut [usize], x: &Array2<f64>, j: usize, area: [[f64; 2]; 2], walk: &mut Walk) {
    rows.sort_by(|a, b| x[[*a, j]].total_cmp(&x[[*b, j]]));
    if let (before, [middle, after @ ..]) = rows.split_at_mut(rows.len() / 2) {
        let at = x[[*middle, j]];
        let [from, to] = area[1 - j];
        let line = if j == 0 { [(at, from), (at, to)] } else { [(from, at), (to, at)] };
        walk.cuts.push(line);
        let (mut low, mut high) = (area, area);
        low[j][1] = at;
        high[j][0] = at;
        cut(before, x, 1 - j, low, walk);
        cut(after, x, 1 - j, high, walk);
    }
}

fn search(rows: &[usize], x: &Array2<f64>, j: usize, query: [f64; 2], walk: &mut Walk) {
    let (before, [middle, after @ ..]) = rows.split_at(rows.len() / 2) else { return };
    let gaps = [query[0] - x[[*middle, 0]], query[1] - x[[*middle, 1]]];
    walk.computed.push(*middle);
    walk.squared = walk.squared.min(gaps[0] * gaps[0] + gaps[1] * gaps[1]);
    let (near, far) = if gaps[j] < 0.0 { (before, after) } else { (after, before) };
    search(near, x, 1 - j, query, walk);
    if gaps[j] * gaps[j] < walk.squared {
        search(far, x, 1 - j, query, walk);
    }
}

//! The local outlier factor by hand: how much thinner it is here than around the neighbors.

const K: usize = 2;

pub fn main() {
    // A tight crowd, a loose one, and one point near the tight crowd.
    let x = [0.0, 0.1, 0.2, 0.3, 1.0, 5.0, 6.0, 7.0, 8.0];
    // The K nearest others of each point, and the distance to the last of them.
    let near: Vec<Vec<usize>> = (0..9).map(|i| nearest(&x, i)).collect();
    let k_distance = |i: usize| (x[i] - x[near[i][K - 1]]).abs();
    // The mean distance to them, but none counts as nearer than its own k-distance.
    let reach = Vec::from_iter((0..9).map(|i| {
        let reaches = near[i].iter().map(|j| (x[i] - x[*j]).abs().max(k_distance(*j)));
        reaches.sum::<f64>() / K as f64
    }));
    let rows = Vec::from_iter((0..9).map(|i| {
        let factor = near[i].iter().map(|j| reach[i] / reach[*j]).sum::<f64>() / K as f64;
        show::row![(x[i], 1), ((x[i] - x[near[i][0]]).abs(), 2), (reach[i], 2), (factor, 2)]
    }));
    println!("{}", show::table(&["point", "nearest", "reach", "factor"], &rows));
}

fn nearest(x: &[f64], i: usize) -> Vec<usize> {
    let mut others: Vec<usize> = (0..x.len()).filter(|j| *j != i).collect();
    others.sort_by(|a, b| (x[*a] - x[i]).abs().total_cmp(&(x[*b] - x[i]).abs()));
    others[..K].to_vec()
}

//! The four rules of a metric, tested: how often each measure breaks each rule.

use ndarray::Array2;
use part1_vocabulary::sets_and_strings::*;

const NAMES: [&str; 8] = ["ana", "nan", "nana", "anna", "david", "davida", "maria", "marie"];

pub fn main() {
    let sets = NAMES.map(letter_pair_set);
    let points: Vec<[f64; 2]> = (0..16).map(|i| [1 + i % 4, 1 + i / 4].map(f64::from)).collect();
    let dot = |i: usize, j: usize| points[i][0] * points[j][0] + points[i][1] * points[j][1];
    let names =
        |far: &dyn Fn(usize, usize) -> f64| Array2::from_shape_fn((8, 8), |(i, j)| far(i, j));
    let edits = |i: usize, j: usize| edit_distance(NAMES[i], NAMES[j]) as f64;
    let cosine = |(i, j)| 1.0 - dot(i, j) / (dot(i, i) * dot(j, j)).sqrt();
    let rows = [
        ("names, edits", names(&edits)),
        ("names, 1 − Jaccard", names(&|i, j| 1.0 - jaccard_similarity(&sets[i], &sets[j]))),
        ("names, pairs b lacks", names(&|i, j| (&sets[i] - &sets[j]).len() as f64)),
        ("points, 1 − cosine", Array2::from_shape_fn((16, 16), cosine)),
    ]
    .map(|(measure, d)| show::row![measure, (broken(&d), 0)]);
    let header = ["measure", "d(a,a) not 0", "d(a,b) not > 0", "not d(b,a)", "shorter detours"];
    println!("{}", show::table(&header, &rows));
}

/// How often each rule is broken in a table of distances, with a billionth of room for rounding.
fn broken(d: &Array2<f64>) -> [usize; 4] {
    // yours: how often rules 1, 2, 3 and 4 are broken
    let n = d.nrows();
    let pairs = Vec::from_iter((0..n * n).map(|p| (p / n, p % n)).filter(|(i, j)| i != j));
    let detour = |a, b, c| d[(a, c)] - d[(a, b)] - d[(b, c)] > 1e-9 && c != a && c != b;
    [
        (0..n).filter(|i| d[(*i, *i)].abs() > 1e-9).count(),
        pairs.iter().filter(|(i, j)| d[(*i, *j)] <= 1e-9).count(),
        pairs.iter().filter(|(i, j)| i < j && (d[(*i, *j)] - d[(*j, *i)]).abs() > 1e-9).count(),
        pairs.iter().map(|(a, b)| (0..n).filter(|c| detour(*a, *b, *c)).count()).sum(),
    ]
    // end
}

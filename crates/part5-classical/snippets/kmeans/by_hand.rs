//! K-means by hand: seven flippers, and the inertia after each half step of Lloyd's algorithm.

pub fn main() {
    let flippers_mm = [181.0, 186.0, 195.0, 193.0, 211.0, 230.0, 210.0];
    let mut centers = [181.0, 186.0];
    let mut rows = Vec::new();
    for step in 1..=4 {
        let nearer = |mm: f64| usize::from((mm - centers[1]).abs() < (mm - centers[0]).abs());
        let groups = flippers_mm.map(nearer);
        let assigned = inertia(&flippers_mm, &groups, &centers);
        for k in 0..2 {
            let own = || (0..7).filter(|i| groups[*i] == k).map(|i| flippers_mm[i]);
            centers[k] = own().sum::<f64>() / own().count() as f64;
        }
        let moved = inertia(&flippers_mm, &groups, &centers);
        let names: String = groups.iter().map(|k| ["A", "B"][*k]).collect();
        rows.push(show::row![step, names, (assigned, 1), (centers, 2), (moved, 1)]);
    }
    let header = ["step", "groups", "inertia", "centers moved to", "", "inertia then"];
    println!("{}", show::table(&header, &rows));
}

/// The sum of the squared distances of all samples to the centers of their groups.
fn inertia(x: &[f64], groups: &[usize], centers: &[f64]) -> f64 {
    x.iter().zip(groups).map(|(x, k)| (x - centers[*k]) * (x - centers[*k])).sum()
}

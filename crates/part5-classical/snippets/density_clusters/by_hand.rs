//! DBSCAN by hand, of twelve houses along a road: core points, border points, noise points.

pub fn main() {
    let km: [f64; 12] = [0.0, 0.4, 0.8, 1.2, 2.1, 4.0, 6.0, 6.3, 6.7, 7.0, 7.9, 9.4];
    let (eps, min_samples) = (1.0, 4);
    let near = |i: usize| -> Vec<usize> {
        (0..km.len()).filter(|j| (km[*j] - km[i]).abs() <= eps).collect()
    };
    let is_core: Vec<bool> = (0..km.len()).map(|i| near(i).len() >= min_samples).collect();
    let mut cluster = vec![None; km.len()];
    let mut n_clusters = 0;
    for first in 0..km.len() {
        if !is_core[first] || cluster[first].is_some() {
            continue;
        }
        let mut open = vec![first];
        while let Some(i) = open.pop() {
            if cluster[i].is_none() {
                cluster[i] = Some(n_clusters);
                open.extend(if is_core[i] { near(i) } else { Vec::new() });
            }
        }
        n_clusters += 1;
    }
    let mut rows = Vec::new();
    for i in 0..km.len() {
        let kind = match cluster[i] {
            _ if is_core[i] => "core",
            Some(_) => "border",
            None => "noise",
        };
        let name = cluster[i].map_or("–", |c| ["A", "B", "C"][c]);
        rows.push(show::row![(km[i], 1), near(i).len(), kind, name]);
    }
    println!("{}", show::table(&["km", "within 1 km", "kind", "cluster"], &rows));
}

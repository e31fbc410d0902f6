//! Five penguins, one with a digit too many: the centroid follows it, the medoid stays a bird.

use ndarray::{ArrayView1, array};

pub fn main() {
    let typed_g = array![3750.0, 3800.0, 3250.0, 3450.0, 36500.0]; // the last is 3650
    let centroid: f64 = typed_g.sum() / 5.0;
    println!("centroid  {} g", show::fixed(centroid, 0));
    println!("medoid    {} g", show::fixed(medoid(typed_g.view()), 0));
    let squares = |to: f64| typed_g.mapv(|g: f64| (g - to) * (g - to)).sum();
    let distances = |to: f64| typed_g.mapv(|g: f64| (g - to).abs()).sum();
    for (name, to) in [("centroid", centroid), ("medoid", medoid(typed_g.view()))] {
        let (distances, squares) = (distances(to), squares(to) / 1e6);
        println!(
            "from the {name}: distances {} g, squares {} kg²",
            show::fixed(distances, 0),
            show::fixed(squares, 1)
        );
    }
}

/// The sample whose distances to all others add up to the least.
fn medoid(x: ArrayView1<'_, f64>) -> f64 {
    let total = |from: f64| x.mapv(|v| (v - from).abs()).sum();
    x.iter().copied().fold(x[0], |best, v| if total(v) < total(best) { v } else { best })
}

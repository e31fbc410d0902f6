//! Scores grow with the width, and the softmax goes blind; scaled dot-product attention divides.

use ndarray::Axis;
use numerics::Rng;
use numerics::functions::softmax_rows;

pub fn main() {
    let mut rng = Rng::new(9);
    let rows = [4, 16, 64, 256, 1024].map(|d| {
        let q = rng.normals((500, d)); // 500 queries, each for the same 16 keys
        let k = rng.normals((16, d));
        let scores = q.dot(&k.t());
        let root = (d as f64).sqrt();
        let [raw, scaled] = [&scores, &(&scores / root)].map(|scores| {
            let shares = softmax_rows(scores);
            let largest = shares.map_axis(Axis(1), |row| row.fold(0.0_f64, |a, &b| a.max(b)));
            let slope = largest.mapv(|share| share * (1.0 - share));
            [largest.sum() / 500.0, slope.sum() / 500.0]
        });
        show::row![d, (scores.std(0.0), 2), (root, 0), (raw, 3), (scaled, 3)]
    });
    let header = ["d", "std", "√d", "largest", "slope", "largest, scaled", "slope, scaled"];
    println!("{}", show::table(&header, &rows));
}

//! Curvature is the slope of the slope: where it is positive, the ground bends up on both sides.

pub fn main() {
    let loss = |w: f64| w * w * w * w - 4.0 * w * w + w;
    let slope = |w: f64| 4.0 * w * w * w - 8.0 * w + 1.0;
    let step = 1e-3;
    let rows = [-2.0, -1.0, 0.0, 0.5, 1.0, 2.0].map(|w| {
        let measured = (slope(w + step) - slope(w)) / step;
        let formula = 12.0 * w * w - 8.0;
        show::row![(w, 1), ([loss(w), slope(w), measured, formula], 2)]
    });
    let header = ["w", "loss", "slope", "change of slope / step", "curvature 12 w² − 8"];
    println!("{}", show::table(&header, &rows));
}

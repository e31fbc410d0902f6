//! Where a kd-tree cuts 63 points, and the few whose distance a search computes.
//! kind: figure

use ndarray::Array2;
use numerics::Rng;
use part5_classical::search::{Walk, walk};
use show::figure::{Color, Figure};

pub fn main() -> numerics::Result<()> {
    let x: Array2<f64> = Rng::new(4).uniforms((63, 2));
    let (q, xy) = ([0.49, 0.36], |row: &usize| (x[[*row, 0]], x[[*row, 1]]));
    let Walk { cuts, computed, squared } = walk(&x, q);
    let text = "63 points in a square that lines cut into ever smaller cells. Around a query point \
        a circle reaches to its nearest point. Only points of cells near it were computed.";
    let mut figure = Figure::new("A search in a kd-tree", text)
        .size(460, 460)
        .x_range(0.0, 1.0)
        .y_range(0.0, 1.0)
        .x_label("feature 0")
        .y_label("feature 1")
        .equal_axes();
    for line in cuts {
        figure = figure.line("", Color::Muted, line);
    }
    let left_out: Vec<usize> = (0..63).filter(|row| !computed.contains(row)).collect();
    let circle = (0..=100).map(|i| {
        let angle = f64::from(i) / 100.0 * std::f64::consts::TAU;
        (q[0] + squared.sqrt() * libm::cos(angle), q[1] + squared.sqrt() * libm::sin(angle))
    });
    figure = figure
        .line("", Color::Blue, circle)
        .points("left out", Color::Muted, left_out.iter().map(xy))
        .points("computed", Color::Orange, computed.iter().map(xy))
        .points("asked", Color::Blue, [(q[0], q[1])]);
    println!("{}", figure.svg()?);
    Ok(())
}

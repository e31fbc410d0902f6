//! The same six villages as two trees: a chain, and a balanced one.
//! kind: figure

use classical::cluster::{Agglomerative, Linkage};
use ndarray::array;
use numerics::estimator::FitUnsupervised;
use show::figure::{Color, Figure, panels};

pub fn main() -> numerics::Result<()> {
    let km = array![[0.0], [2.0], [4.2], [6.6], [9.2], [12.0]];
    let tree = |name: &str, linkage| -> numerics::Result<Figure> {
        let layout = Agglomerative { linkage }.fit(&km)?.layout();
        let mut chart = Figure::new(name, "").size(320, 320).y_label("height, km");
        chart = chart.x_range(-0.6, 5.6).y_range(-1.0, 12.5).no_axes();
        for line in &layout.brackets {
            let (left, right) = (line.left_x, line.right_x);
            let up = [(left, line.left_y), (left, line.height), (right, line.height)];
            chart = chart.line("", Color::Blue, up.into_iter().chain([(right, line.right_y)]));
            let height = show::fixed(line.height, 1);
            chart = chart.label(Color::Ink, (left + right) / 2.0, line.height + 0.35, &height);
        }
        for (x, leaf) in layout.leaves.iter().enumerate() {
            chart = chart.label(Color::Ink, x as f64, -0.5, ["A", "B", "C", "D", "E", "F"][*leaf]);
        }
        Ok(chart)
    };
    let (chain, balanced) =
        (tree("single linkage", Linkage::Single)?, tree("complete linkage", Linkage::Complete)?);
    let about = "Brackets join villages A to F at the heights of the merges.";
    println!("{}", panels("Two dendrograms, heights in km", about, 2, &[&chain, &balanced])?);
    Ok(())
}

//! 300 digits twice: their flat shadow, and their map by t-SNE.
//! kind: figure

use ndarray::Array2;
use networks::tsne::Tsne;
use numerics::Rng;
use part3_networks::maps::{pictures, plane};
use show::figure::{Align, Color, Diagram, panels};

pub fn main() -> numerics::Result<()> {
    let (x, y) = pictures();
    let start: Array2<f64> = Rng::new(1).normals((300, 2)) * 1e-4;
    let map = Tsne { n_steps: 500, ..Tsne::default() }.fit(&x, &start)?.points;
    let shadow = drawn("the flat shadow", &plane(&x).1, &y);
    let map = drawn("t-SNE, perplexity 30", &map, &y);
    let about = "Each picture is the digit that it shows. Left the ten digits overlap in the \
        middle; right most lie in islands of their own, the ones in several.";
    println!("{}", panels("Two maps of 300 pictures", about, 2, &[&shadow, &map])?);
    Ok(())
}

fn drawn(title: &str, map: &Array2<f64>, y: &[usize]) -> Diagram {
    let colors = [Color::Blue, Color::Orange, Color::Green, Color::Purple, Color::Ink];
    let ends = [0, 1].map(|k| {
        let column = map.column(k);
        column.iter().fold((f64::MAX, f64::MIN), |(low, high), v| (low.min(*v), high.max(*v)))
    });
    let mut diagram = Diagram::new(title, title).size(400, 400);
    for (point, class) in map.rows().into_iter().zip(y) {
        let [left, top] = [0, 1].map(|k| {
            let (low, high) = ends[k];
            15.0 + 370.0 * (point[k] - low) / (high - low)
        });
        let at = (left, 25.0 + 0.95 * top);
        diagram = diagram.text(colors[class % 5], Align::Center, at, &class.to_string());
    }
    diagram
}

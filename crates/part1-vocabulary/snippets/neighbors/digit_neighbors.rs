//! Three held-out digits, each with its three nearest neighbors; for the 9 the nearest is a 3.
//! kind: figure

use learning::neighbors::KNearest;
use ndarray::Axis;
use numerics::Rng;
use numerics::estimator::Fit;
use show::figure::{Align, Color, Diagram};

pub fn main() -> numerics::Result<()> {
    let digits = data::digits();
    let order = Rng::new(7).permutation(digits.x.nrows());
    let (_, train) = order.split_at(500);
    let (x, y) = (digits.x.select(Axis(0), train), digits.y.select(Axis(0), train));
    let model = KNearest { n_neighbors: 3 }.fit(&x, &y)?;
    let asked = [order[0], order[1], 37];
    let found = model.neighbors(&digits.x.select(Axis(0), &asked))?;

    let description = "Three held-out digits, a 2, a 0 and a 9, each beside three known ones. The \
        nearest to the 9 is a 3, the two after it are 9s.";
    let mut figure = Diagram::new("Who looks like whom", description)
        .size(640, 470)
        .text(Color::Ink, Align::Center, (110.0, 54.0), "held out")
        .text(Color::Muted, Align::Center, (410.0, 54.0), "its three nearest neighbors");
    for (i, row) in asked.into_iter().enumerate() {
        let mut pictures = vec![row];
        pictures.extend(found.rows.row(i).iter().map(|row| train[*row]));
        for (j, row) in pictures.into_iter().enumerate() {
            let (left, top) = (62.0 + 150.0 * j as f64, 72.0 + 134.0 * i as f64);
            let color =
                if digits.y[row] == digits.y[asked[i]] { Color::Ink } else { Color::Orange };
            let name = format!("a {}", digits.y[row]);
            figure = figure.shades((left, top), 12.0, digits.image(row)?);
            figure = figure.text(color, Align::Center, (left + 48.0, top + 110.0), &name);
        }
    }
    println!("{}", figure.svg()?);
    Ok(())
}

//! What ink is worth to each digit, without a hidden layer and to the unit that helps it most.
//! kind: figure

use ndarray::{Array2, ArrayView1, Axis};
use networks::figures::reader;
use part3_networks::digits::Recipe;
use show::figure::{Align, Color, Diagram};

pub fn main() -> numerics::Result<()> {
    let (digits, network) = (part3_networks::unseen(), reader()?);
    let (x, y) = (&digits.x_train, &digits.y_train);
    let flat = Recipe { width: 0, ..Recipe::best() }.learn(x, y, 1)?;
    let hidden = (x.dot(&network.weights(0)) + network.biases(0)).mapv(|z| z.max(0.0));
    let mut diagram = Diagram::new(
        "Blue: ink here speaks for it. Orange: ink here speaks against it",
        "Two rows of ten pictures of 8 by 8 weights. Above, one for each digit, in which parts of \
         it can be made out. Below, one for the hidden unit that helps each digit most: speckles, \
         with a few strokes.",
    )
    .size(640, 236);
    for digit in 0..10 {
        let rows: Vec<usize> = (0..1287).filter(|&i| y[i] == digit).collect();
        let of_it = hidden.select(Axis(0), &rows).sum_axis(Axis(0)) / rows.len() as f64;
        let more = of_it - hidden.sum_axis(Axis(0)) / 1287.0; // the unit's value, above its mean
        let help = more * network.weights(1).column(digit);
        let unit = (0..128).fold(0, |best, j| if help[j] > help[best] { j } else { best });
        let left = 24.0 + 60.0 * digit as f64;
        diagram = diagram
            .shades((left, 66.0), 6.5, square(flat.weights(0).column(digit)))
            .shades((left, 146.0), 6.5, square(network.weights(0).column(unit)))
            .text(Color::Ink, Align::Center, (left + 26.0, 54.0), &digit.to_string());
    }
    println!("{}", diagram.svg()?);
    Ok(())
}

fn square(pixels: ArrayView1<'_, f64>) -> Array2<f64> {
    Array2::from_shape_fn((8, 8), |(row, column)| pixels[8 * row + column])
}

//! Dog bit man, man bit dog: attention cannot tell, until each word carries its place.

use ndarray::{Array2, Axis};
use networks::attention::{Mask, MultiHead};
use numerics::Rng;

pub fn main() -> numerics::Result<()> {
    let mut rng = Rng::new(3);
    let words = rng.normals((3, 4)); // dog, bit, man: four numbers each
    let places = rng.normals((3, 4)); // a positional encoding
    let layer = MultiHead::random(4, 1, &mut rng)?;
    for (name, places) in [("words alone", &Array2::zeros((3, 4))), ("words + places", &places)] {
        for (sentence, order) in [("dog bit man", [0, 1, 2]), ("man bit dog", [2, 1, 0])] {
            let x = words.select(Axis(0), &order) + places; // (n_words, width)
            let output = layer.forward(x.view(), x.view(), Mask::None)?;
            println!("{name}, {sentence}: bit becomes {}", show::vector(output.row(1), 3));
        }
    }
    Ok(())
}

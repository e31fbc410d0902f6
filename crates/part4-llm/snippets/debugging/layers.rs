//! Three GPTs of four blocks at the start: the loss, and the length of the gradient in each part.

use language::gpt::{Batch, Config, Gpt, norm_of};
use numerics::{Result, Rng};
use part4_llm::debugging::small;

pub fn main() -> Result<()> {
    let text = data::moby_dick_whole().as_bytes();
    let batch = Batch::draw(text, 16, 32, &mut Rng::new(1))?;
    let config = Config { n_layers: 4, ..small() };
    let parts = ["embed_tokens", "layers.0.", "layers.1.", "layers.2.", "layers.3."];
    let mut rows = Vec::new();
    for (name, scaled, factor) in [
        ("as drawn", "", 1.0),
        ("every weight 0", "", 0.0),
        ("block 1, 50 times as large", "layers.1.", 50.0),
    ] {
        let mut model = Gpt::random(config, &mut Rng::new(0))?;
        for parameter in config.parameters()? {
            if parameter.shape.len() == 2 && parameter.name.contains(scaled) {
                model.parameters_mut()[parameter.range].iter_mut().for_each(|w| *w *= factor);
            }
        }
        let (loss, gradient) = model.loss_and_gradient(&batch)?;
        let mut squares = [0.0; 5];
        for parameter in config.parameters()? {
            if let Some(part) = parts.iter().position(|part| parameter.name.contains(part)) {
                let length = norm_of(&gradient[parameter.range]);
                squares[part] += length * length;
            }
        }
        let powers = squares.map(|square: f64| libm::log10(square.sqrt()));
        rows.push(show::row![name, (loss, 2), (powers, 1)]);
    }
    let header = ["at the start", "loss", "embedding 10^", "block 0", "1", "2", "3"];
    println!("{}", show::table(&header, &rows));
    Ok(())
}

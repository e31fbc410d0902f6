//! A latent space of two numbers: where pictures of writers never met lie, and what is drawn there.
//! kind: figure

use ndarray::Array2;
use numerics::Rng;
use part3_networks::generative::{Vae, sheet};
use show::figure::{Align, Color, Diagram};

pub fn main() -> numerics::Result<()> {
    let digits = part3_networks::unseen();
    let mut rng = Rng::new(1);
    let mut vae = Vae::new(2, 1.0, &mut rng)?;
    vae.learn(&digits.x_train, 15, &mut rng, |_, _| {})?;
    let mut diagram = Diagram::new(
        "Two latent numbers, from −2.5 to 2.5",
        "Left, 200 pictures of writers never met, as digits at their two latent numbers: the zeros \
         lie at the top, the sixes and fours on the right, the sevens at the bottom, the threes \
         and nines on the left. Right, pictures drawn at nine by nine places of the same plane.",
    )
    .size(660, 360);
    let (mean, _) = vae.encode(&digits.x_test)?;
    for (place, digit) in mean.rows().into_iter().zip(&digits.y_test).take(200) {
        let at = (165.0 + 56.0 * place[0], 200.0 - 56.0 * place[1]);
        diagram = diagram.text(Color::Ink, Align::Center, at, &digit.to_string());
    }
    let step = |i: usize| 2.5 * (i as f64 - 4.0) / 4.0;
    let places = Array2::from_shape_fn((81, 2), |(i, axis)| match axis {
        0 => step(i % 9),
        _ => -step(i / 9),
    });
    let drawn = sheet(&vae.decode(&places)?, 9)?;
    println!("{}", diagram.shades((346.0, 56.0), 3.6, drawn).svg()?);
    Ok(())
}

//! Digits that were never written: drawn from random numbers by an autoencoder and by a VAE.
//! kind: figure

use ndarray::{Axis, s};
use numerics::Rng;
use part3_networks::generative::{Vae, autoencoder, sheet};
use show::figure::{Align, Color, Diagram};

pub fn main() -> numerics::Result<()> {
    let digits = part3_networks::unseen();
    let mut rng = Rng::new(1);
    let mut vae = Vae::new(8, 1.0, &mut rng)?;
    vae.learn(&digits.x_train, 15, &mut rng, |_, _| {})?;
    let (encoder, decoder) = autoencoder(&digits.x_train, 8, 1)?;
    let codes = encoder.logits(&digits.x_train)?; // (1287, 8)
    let (mean, spread) = (codes.sum_axis(Axis(0)) / 1287.0, codes.std_axis(Axis(0), 0.0));
    let noise = Rng::new(2).normals((12, 8));
    let rows = [
        ("written by people", digits.x_test.slice(s![..12, ..]).to_owned()),
        ("autoencoder", decoder.logits(&noise)?),
        ("with its codes' spread", decoder.logits(&(&noise * &spread + &mean))?),
        ("VAE", vae.decode(&noise)?),
    ];
    let mut diagram = Diagram::new(
        "Written, and drawn from eight random numbers each",
        "Four rows of twelve pictures. Handwritten digits; blots of ink from an autoencoder; \
         blurred digits from the same with the mean and spread of its codes; and from a VAE.",
    )
    .size(660, 290);
    for (i, (name, pictures)) in rows.iter().enumerate() {
        let top = 60.0 + 56.0 * i as f64;
        diagram = diagram.text(Color::Ink, Align::Left, (16.0, top + 18.0), name).shades(
            (200.0, top),
            4.0,
            sheet(pictures, 12)?,
        );
    }
    println!("{}", diagram.svg()?);
    Ok(())
}

//! The two prices of a variational autoencoder: its ELBO with the sign turned.

use numerics::{Result, Rng};
use part3_networks::generative::{Terms, Vae};

pub fn main() -> Result<()> {
    let digits = part3_networks::unseen();
    let (mut rng, mut rows) = (Rng::new(1), Vec::new());
    let mut vae = Vae::new(8, 1.0, &mut rng)?; // eight latent numbers
    vae.learn(&digits.x_train, 15, &mut rng, |epoch, terms| {
        if [1, 2, 5, 15].contains(&epoch) {
            rows.push(row(&format!("epoch {epoch}"), terms));
        }
    })?;
    let (terms, ..) = vae.gradients(&digits.x_test, &rng.normals((510, 8)))?;
    rows.push(row("unseen", terms));
    println!("{}", show::table(&["nats a picture", "rebuild", "KL", "both"], &rows));
    Ok(())
}

fn row(name: &str, Terms { rebuild, kl }: Terms) -> Vec<String> {
    show::row![name, (rebuild, 2), (kl, 2), (rebuild + kl, 2)].to_vec()
}

//! PyTorch's default start, without biases: a layer with ReLU keeps a sixth of the squares.

use numerics::Rng;

pub fn main() {
    let mut rng = Rng::new(7);
    let mut values = rng.normals((100, 100));
    let mut before = 1.0;
    for layer in 1..=8 {
        let weights = (rng.uniforms((100, 100)) * 2.0 - 1.0) / 10.0; // from −1/√100 to 1/√100
        values = values.dot(&weights).mapv(|z: f64| z.max(0.0));
        let now = (&values * &values).mean().unwrap_or(0.0);
        println!("layer {layer}  kept {}", show::fixed(now / before, 3));
        before = now;
    }
    println!("by formula    {}", show::fixed(kept(100.0), 3));
}

/// The share of the mean square that a layer with n inputs and ReLU keeps.
fn kept(n: f64) -> f64 {
    // yours: a uniform number from −b to b has the variance b²/3; ReLU keeps half
    let b = 1.0 / n.sqrt();
    n * b * b / 3.0 / 2.0
    // end
}

//! A drawn number has no slope; a mean plus a standard deviation times noise has two.

use candle_core::{Device, Tensor, Var};
use numerics::Rng;

pub fn main() -> tensors::Result<()> {
    let [mean, std_dev] = [1.0, 0.5].map(|start| Var::new(start, &Device::Cpu));
    let (mean, std_dev) = (mean?, std_dev?);
    let loss = |z: &Tensor| (z - 3.0)?.sqr()?.mean_all();
    let noise = tensors::tensor(&Rng::new(3).normals(10_000))?;
    let other_noise = tensors::tensor(&Rng::new(4).normals(10_000))?;

    let drawn = tensors::tensor(&Rng::new(3).normals(10_000).mapv(|e| 1.0 + 0.5 * e))?;
    let built = noise.broadcast_mul(&std_dev)?.broadcast_add(&mean)?; // reparameterization
    for (name, z) in [("drawn", &drawn), ("mean + std_dev · noise", &built)] {
        let loss = loss(z)?;
        let slopes = loss.backward()?;
        let [along_mean, along_std] = [&mean, &std_dev].map(|var| match slopes.get(var) {
            Some(slope) => Ok(show::fixed(slope.to_scalar::<f64>()?, 3)),
            None => Ok::<_, tensors::Error>("none".to_owned()),
        });
        let value = show::fixed(loss.to_scalar::<f64>()?, 3);
        println!("{name:<23} slopes {}, {}  loss {value}", along_mean?, along_std?);
    }
    let by_hand = [2.0 * (1.0 - 3.0), 2.0 * 0.5].map(|slope| show::fixed(slope, 3)).join(", ");
    println!("{:<23} slopes {by_hand}", "by hand");

    let nudged = |noise: &Tensor| loss(&((noise * 0.5)? + 1.001)?)?.to_scalar::<f64>();
    let before = loss(&built)?.to_scalar::<f64>()?;
    println!("nudged, the same noise  {}", show::fixed((nudged(&noise)? - before) / 0.001, 3));
    println!(
        "nudged, drawn anew      {}",
        show::fixed((nudged(&other_noise)? - before) / 0.001, 3)
    );
    Ok(())
}

//! A network in a file: a table of contents, then the numbers; read back, they are the same bits.

use candle_core::{Device, safetensors};
use numerics::Rng;
use part3_networks::checkpoints::{Folder, load};
use part3_networks::training_loop::{Network, network};
use tensors::{Error, Result};

pub fn main() -> Result<()> {
    let folder = Folder::new("file")?;
    let (vars, model) = network(&mut Rng::new(7))?;
    vars.save(folder.file("digits.safetensors"))?;

    let bytes = folder.read("digits.safetensors")?;
    let n_header = bytes.iter().take(8).rev().fold(0, |n, byte| 256 * n + usize::from(*byte));
    let header = String::from_utf8_lossy(&bytes[8..8 + n_header]).replace("},", "},\n ");
    println!("length of the header  8 bytes: {n_header}");
    println!("header                {n_header} bytes:\n {}", header.trim_end());
    println!("numbers               {} bytes", show::integer(bytes.len() - 8 - n_header));

    let (other_vars, other) = network(&mut Rng::new(8))?;
    let same = || Ok::<bool, Error>(bits(&model)? == bits(&other)?);
    println!("same bits before      {}", same()?);
    load(&other_vars, &safetensors::load_buffer(&bytes, &Device::Cpu)?)?;
    println!("same bits after       {}", same()?);
    Ok(())
}

fn bits(model: &Network) -> Result<Vec<u64>> {
    let numbers = model.hidden.weight().flatten_all()?.to_vec1::<f64>()?;
    Ok(numbers.into_iter().map(f64::to_bits).collect())
}

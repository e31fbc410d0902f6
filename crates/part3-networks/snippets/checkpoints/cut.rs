//! The power fails while a checkpoint is written: once over the old one, once beside it.

use candle_core::{Device, Result, Tensor, safetensors};
use part3_networks::checkpoints::Folder;

pub fn main() -> Result<()> {
    let folder = Folder::new("cut")?;
    let (old, new) = (checkpoint(&folder, 1.0)?, checkpoint(&folder, 2.0)?);
    println!("bytes written   over the old  beside it");
    for n_written in [0, 40, new.len() - 1, new.len()] {
        folder.write("latest", &old)?;
        folder.write("latest", &new[..n_written])?; // over the old one
        let over = holds(&folder)?;

        folder.write("latest", &old)?;
        folder.write("latest.part", &new[..n_written])?; // beside it
        if n_written == new.len() {
            std::fs::rename(folder.file("latest.part"), folder.file("latest"))?;
        }
        println!("{n_written:>2} of {}        {over:<12}  {}", new.len(), holds(&folder)?);
    }
    Ok(())
}

fn checkpoint(folder: &Folder, weight: f64) -> Result<Vec<u8>> {
    let weights = Tensor::new(&[weight; 2], &Device::Cpu)?;
    safetensors::save(&[("w", weights)].into(), folder.file("made"))?;
    folder.read("made")
}

fn holds(folder: &Folder) -> Result<String> {
    match safetensors::load_buffer(&folder.read("latest")?, &Device::Cpu) {
        Ok(tensors) => Ok(show::vector(tensors["w"].to_vec1::<f64>()?, 1)),
        Err(_) => Ok("nothing".to_owned()),
    }
}

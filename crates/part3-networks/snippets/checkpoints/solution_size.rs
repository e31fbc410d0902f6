//! The size of a checkpoint, from counting: weights, two moments for each, three counts.

use candle_core::safetensors;
use part3_networks::checkpoints::{Folder, Run};

pub fn main() -> tensors::Result<()> {
    let n_bytes: usize = 57_852; // yours: 3 · 2,410 numbers of 8 bytes, and 3 counts of 4
    let folder = Folder::new("size")?;
    safetensors::save(&Run::start()?.saved()?, folder.file("epoch-0"))?;
    let bytes = folder.read("epoch-0")?;
    let n_header = bytes.iter().take(8).rev().fold(0, |n, byte| 256 * n + usize::from(*byte));
    println!("counted      {} bytes", show::integer(n_bytes));
    println!("in the file  {} bytes of numbers", show::integer(bytes.len() - 8 - n_header));
    Ok(())
}

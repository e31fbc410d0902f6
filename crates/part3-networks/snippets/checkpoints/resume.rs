//! Three epochs, a file, three more: the bits of six in a row, unless something was forgotten.

use candle_core::{Device, safetensors};
use part3_networks::checkpoints::{Folder, Run};
use part3_networks::training_loop::{Pictures, right};
use tensors::Result;

pub fn main() -> Result<()> {
    let folder = Folder::new("resume")?;
    let (path, digits) = (folder.file("epoch-3"), Pictures::read()?);
    let mut run = Run::start()?;
    let fresh = run.saved()?;
    three_epochs(&mut run, &digits)?;
    safetensors::save(&run.saved()?, &path)?;
    let (on, mut table) = (three_epochs(&mut run, &digits)?, Vec::new());
    for forgotten in ["nothing", "optimizer", "step", "shuffles", "optimizer, step, shuffles"] {
        let mut saved = safetensors::load(&path, &Device::Cpu)?;
        for (name, tensor) in &fresh {
            let piece = name.split('.').next().unwrap_or_default(); // of optimizer.first.0.weight
            if forgotten.contains(piece) {
                saved.insert(name.clone(), tensor.clone()); // as before the first step
            }
        }
        let mut run = Run::resume(&saved)?;
        let losses = three_epochs(&mut run, &digits)?;
        let right = right(&run.model, &digits.x_test, &digits.y_test)?;
        table.push(show::row![forgotten, (&losses[..], 4), right, (losses == on).to_string()]);
    }
    let header = ["forgotten", "epoch 4", "epoch 5", "epoch 6", "right", "same bits"];
    println!("{}", show::table(&header, &table));
    Ok(())
}

fn three_epochs(run: &mut Run, digits: &Pictures) -> Result<Vec<f64>> {
    (0..3).map(|_| run.epoch(digits)).collect()
}

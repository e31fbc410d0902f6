//! Stopped after ten of an epoch's 21 batches, and resumed: the other eleven, to the bit.

use candle_core::{Device, safetensors};
use learning::optim::shuffled;
use numerics::Rng;
use part3_networks::checkpoints::{Folder, Run};
use part3_networks::training_loop::Pictures;
use tensors::Result;

pub fn main() -> Result<()> {
    let (folder, digits) = (Folder::new("mid-epoch")?, Pictures::read()?);
    let (mut run, mut losses) = (Run::start()?, Vec::new());
    for (i, batch) in shuffled(1287, 64, &mut Rng::new(1))?.iter().enumerate() {
        if i == 10 {
            safetensors::save(&run.saved()?, folder.file("step-10"))?;
        }
        losses.push(run.batch(&digits, batch)?);
    }
    let mut run = Run::resume(&safetensors::load(folder.file("step-10"), &Device::Cpu)?)?;
    let resumed = go_on(&mut run, &digits, 10)?;
    println!("never stopped  {}", show::vector(&losses[10..14], 4));
    println!("resumed        {}", show::vector(&resumed[..4], 4));
    println!("same bits in all {}: {}", resumed.len(), resumed == losses[10..]);
    Ok(())
}

/// The losses of the batches that this epoch has left.
fn go_on(run: &mut Run, digits: &Pictures, n_done: usize) -> Result<Vec<f64>> {
    // yours: the shuffle of Rng::new(1) again, without the batches that are done
    let batches = shuffled(1287, 64, &mut Rng::new(1))?;
    batches.iter().skip(n_done).map(|batch| run.batch(digits, batch)).collect()
    // end
}

//! Six files that ought not to be loaded: what candle answers, and what a loader that looks first.
//! twin: none (error-text)

use candle_core::{DType::F32, Device, safetensors};
use numerics::Rng;
use part3_networks::checkpoints::{Folder, load};
use part3_networks::training_loop::network;
use tensors::{Error, Result};

pub fn main() -> Result<()> {
    let folder = Folder::new("broken")?;
    let path = folder.file("it");
    for fault in ["cut in half", "other name", "one too many", "transposed", "f32", "one NaN"] {
        let (mut vars, _) = network(&mut Rng::new(7))?;
        vars.save(&path)?;
        let mut tensors = safetensors::load(&path, &Device::Cpu)?;
        let (name, weight) = ("2.weight", tensors["2.weight"].clone()); // (10, 32)
        let _old = match fault {
            "other name" => tensors.remove(name).and_then(|it| tensors.insert("out".into(), it)),
            "one too many" => tensors.insert("4.weight".into(), weight),
            "transposed" => tensors.insert(name.into(), weight.t()?.contiguous()?),
            "f32" => tensors.insert(name.into(), weight.to_dtype(F32)?),
            _ => tensors.insert(name.into(), weight.affine(f64::NAN, 0.0)?),
        };
        safetensors::save(&tensors, &path)?;
        if fault == "cut in half" {
            folder.write("it", &folder.read("it")?[..9000])?;
        }
        println!("{fault}\n     candle  {}", told(vars.load(&path).map_err(Error::from)));
        let looked = safetensors::load(&path, &Device::Cpu).map_err(Error::from);
        println!("     ours    {}", told(looked.and_then(|tensors| load(&vars, &tensors))));
    }
    Ok(())
}

fn told(answer: Result<()>) -> String {
    let told = answer.err().map_or("loaded".to_owned(), |error| error.to_string());
    let line = told.lines().next().unwrap_or_default().to_owned(); // a backtrace may follow
    line.split('"').step_by(2).collect::<Vec<_>>().join("…") // without this machine's path
}

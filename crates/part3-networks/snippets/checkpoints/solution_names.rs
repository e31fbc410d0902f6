//! The same network under other names: a table of names loads it.

use std::collections::HashMap;

use candle_core::Tensor;
use numerics::Rng;
use part3_networks::checkpoints::load;
use part3_networks::training_loop::network;

pub fn main() -> tensors::Result<()> {
    let (vars, _) = network(&mut Rng::new(7))?;
    let (_, colleague) = network(&mut Rng::new(8))?;
    let mut theirs = HashMap::new();
    for (name, layer) in [("module.fc1", colleague.hidden), ("module.fc2", colleague.output)] {
        theirs.insert(format!("{name}.weight"), layer.weight().clone());
        theirs.extend(layer.bias().map(|bias| (format!("{name}.bias"), bias.clone())));
    }
    for (what, saved) in [("their names", theirs.clone()), ("our names", renamed(theirs))] {
        match load(&vars, &saved) {
            Ok(()) => println!("{what:<11}  loaded"),
            Err(error) => println!("{what:<11}  {error}"),
        }
    }
    Ok(())
}

fn renamed(saved: HashMap<String, Tensor>) -> HashMap<String, Tensor> {
    // yours: module.fc1 is our 0, module.fc2 our 2
    let ours = |name: String| name.replace("module.fc1", "0").replace("module.fc2", "2");
    saved.into_iter().map(|(name, tensor)| (ours(name), tensor)).collect()
    // end
}

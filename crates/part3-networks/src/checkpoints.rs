//! Page 12d: a training whose whole state can be saved, and a loader that looks before it changes anything.

use std::collections::{BTreeMap, HashMap};
use std::fs::{self, File};
use std::io::Write;
use std::path::{Path, PathBuf};

use candle_core::backprop::GradStore;
use candle_core::{Device, Module, Tensor, Var};
use candle_nn::{VarMap, loss};
use learning::optim::{Schedule, shuffled};
use numerics::functions::power;
use numerics::{Error, Rng};
use tensors::{Result, rows};

use crate::training_loop::{Network, Pictures, network};

/// A folder of its own for a program's files; it goes when the value goes.
#[derive(Debug)]
pub struct Folder(PathBuf);

impl Folder {
    /// Makes the folder, among the temporary files of this machine.
    ///
    /// Errors: the folder cannot be made.
    ///
    /// Explained in Part III, chapter 12d (checkpoints).
    pub fn new(name: &str) -> candle_core::Result<Self> {
        let path = std::env::temp_dir().join(format!("groundwork-{name}-{}", std::process::id()));
        fs::create_dir_all(&path)?;
        Ok(Folder(path))
    }

    /// The path of a file in it.
    pub fn file(&self, name: &str) -> PathBuf {
        self.0.join(name)
    }

    /// The bytes of a file in it.
    ///
    /// Errors: there is no such file.
    pub fn read(&self, name: &str) -> candle_core::Result<Vec<u8>> {
        Ok(fs::read(self.file(name))?)
    }

    /// Writes a file in it, over an older one.
    ///
    /// Errors: the disk is full.
    pub fn write(&self, name: &str, bytes: &[u8]) -> candle_core::Result<()> {
        Ok(fs::write(self.file(name), bytes)?)
    }
}

impl Drop for Folder {
    fn drop(&mut self) {
        // What cannot be removed is left to the machine, which empties that place itself.
        let _left = fs::remove_dir_all(&self.0);
    }
}

/// Writes a file so that its name leads to the old bytes or to the new ones, never to half of them.
///
/// The bytes go to a file beside it, are sent to the disk, and then the new file takes over the name.
///
/// Errors: a place where nothing can be written; then the old file is as it was.
///
/// ```
/// use part3_networks::checkpoints::{Folder, write_atomically};
///
/// let folder = Folder::new("doctest")?;
/// let path = folder.file("best.safetensors");
/// write_atomically(&path, b"old")?;
/// write_atomically(&path, b"new")?;
/// assert_eq!(std::fs::read(&path)?, b"new");
/// # Ok::<(), candle_core::Error>(())
/// ```
///
/// Explained in Part III, chapter 12d (checkpoints).
pub fn write_atomically(path: &Path, bytes: &[u8]) -> candle_core::Result<()> {
    let beside = path.with_extension("part");
    let mut file = File::create(&beside)?;
    file.write_all(bytes)?;
    file.sync_all()?; // on the disk, rather than on its way there
    Ok(fs::rename(&beside, path)?)
}

/// Gives variables the numbers of a checkpoint, and changes none of them where anything does not fit.
///
/// Errors: a name that is missing or too much; another shape; another type of number; a number that is not finite. The
/// names are compared in alphabetic order, so the first fault is the same in each run.
///
/// ```
/// use part3_networks::{checkpoints::load, training_loop::network};
///
/// let (vars, _) = network(&mut numerics::Rng::new(7))?;
/// let told = load(&vars, &std::collections::HashMap::new()).unwrap_err().to_string();
/// assert_eq!(told, "the checkpoint's 0.bias is missing, but it must be there");
/// # Ok::<(), tensors::Error>(())
/// ```
///
/// Explained in Part III, chapter 12d (checkpoints).
pub fn load(vars: &VarMap, saved: &HashMap<String, Tensor>) -> Result<()> {
    let vars = named(vars)?;
    let invalid = |name: &str, value: &str, wanted: &str| {
        Err(Error::invalid(format!("the checkpoint's {name}"), value, wanted).into())
    };
    for (name, var) in &vars {
        let Some(tensor) = saved.get(name) else {
            return invalid(name, "missing", "there");
        };
        if tensor.dims() != var.dims() {
            return invalid(name, &format!("{:?}", tensor.dims()), &format!("{:?}", var.dims()));
        }
        if tensor.dtype() != var.dtype() {
            return invalid(name, tensor.dtype().as_str(), var.dtype().as_str());
        }
        let sum: f64 = tensor.to_dtype(candle_core::DType::F64)?.abs()?.sum_all()?.to_scalar()?;
        if !sum.is_finite() {
            return invalid(name, "NaN or infinite somewhere", "finite everywhere");
        }
    }
    let surplus = saved.keys().filter(|name| !vars.contains_key(*name)).min();
    if let Some(name) = surplus {
        return invalid(name, "one too many", "a name of the network's");
    }
    for (name, var) in &vars {
        var.set(&saved[name].copy()?)?; // only now
    }
    Ok(())
}

/// Page 12b's network in training: AdamW with a falling rate, shuffled batches, and all of it can be saved.
///
/// Its AdamW gives the bits of candle-nn's, whose moments are private:
///
/// ```
/// use candle_core::Module;
/// use candle_nn::{AdamW, Optimizer, loss};
/// use part3_networks::checkpoints::Run;
/// use part3_networks::training_loop::{Pictures, network};
/// use tensors::rows;
///
/// let (digits, batch) = (Pictures::read()?, [0, 1, 2]);
/// let schedule = learning::optim::Schedule::Cosine { n_steps: 126, lowest: 0.0 };
/// let mut run = Run::start()?;
/// let (vars, model) = network(&mut numerics::Rng::new(7))?;
/// let mut theirs = AdamW::new_lr(vars.all_vars(), 0.01)?;
/// for step in 0..21 {
///     run.batch(&digits, &batch)?;
///     theirs.set_learning_rate(0.01 * schedule.factor(step)?);
///     let logits = model.forward(&rows(&digits.x_train, &batch)?)?;
///     theirs.backward_step(&loss::cross_entropy(&logits, &rows(&digits.y_train, &batch)?)?)?;
/// }
/// let (ours, theirs) = (run.model.output.weight(), model.output.weight());
/// assert_eq!(ours.to_vec2::<f64>()?, theirs.to_vec2::<f64>()?);
/// # Ok::<(), tensors::Error>(())
/// ```
pub struct Run {
    /// The network.
    pub model: Network,
    vars: BTreeMap<String, Var>,
    moments: BTreeMap<String, [Tensor; 2]>,
    optimizer_step: u32,
    step: u32,
    shuffles: u32,
    rng: Rng,
}

impl Run {
    /// A training before its first step.
    ///
    /// Errors: none to be expected; what making a tensor may give.
    ///
    /// Explained in Part III, chapter 12d (checkpoints).
    pub fn start() -> Result<Self> {
        let (vars, model) = network(&mut Rng::new(7))?;
        let vars = named(&vars)?;
        let zeros = |(name, var): (&String, &Var)| {
            Ok((name.clone(), [var.zeros_like()?, var.zeros_like()?]))
        };
        let moments = vars.iter().map(zeros).collect::<Result<_>>()?;
        let rng = Rng::new(1);
        Ok(Run { model, vars, moments, optimizer_step: 0, step: 0, shuffles: 0, rng })
    }

    /// Trains one epoch of 21 batches, the learning rate falling to 0 in six epochs; gives the mean loss.
    ///
    /// Errors: a loss or a step that cannot be computed.
    ///
    /// Explained in Part III, chapter 12d (checkpoints).
    pub fn epoch(&mut self, digits: &Pictures) -> Result<f64> {
        let batches = shuffled(1287, 64, &mut self.rng)?;
        self.shuffles += 1;
        let mut total = 0.0;
        for batch in batches {
            total += self.batch(digits, &batch)?;
        }
        Ok(total / 21.0)
    }

    /// Trains on one batch, the rows named; gives its loss.
    ///
    /// Errors: a row that the pictures do not have; a step that cannot be computed.
    ///
    /// Explained in Part III, chapter 12d (checkpoints).
    pub fn batch(&mut self, digits: &Pictures, batch: &[usize]) -> Result<f64> {
        let schedule = Schedule::Cosine { n_steps: 126, lowest: 0.0 };
        let learning_rate = 0.01 * schedule.factor(self.step as usize)?;
        self.step += 1;
        let logits = self.model.forward(&rows(&digits.x_train, batch)?)?;
        let loss = loss::cross_entropy(&logits, &rows(&digits.y_train, batch)?)?;
        self.update(&loss.backward()?, learning_rate)?;
        Ok(loss.to_scalar::<f64>()?)
    }

    /// One step of AdamW, in candle's own order of operations, with moments that can be read.
    fn update(&mut self, gradients: &GradStore, learning_rate: f64) -> Result<()> {
        self.optimizer_step += 1;
        let corrected = |beta: f64| 1.0 / (1.0 - power(beta, self.optimizer_step as i32));
        for (name, var) in &self.vars {
            let gradient = crate::candle::slopes(gradients, var)?;
            let [first, second] = &self.moments[name];
            let first = ((first * 0.9)? + (gradient * (1.0 - 0.9))?)?;
            let second = ((second * 0.999)? + (gradient.sqr()? * (1.0 - 0.999))?)?;
            let root = ((&second * corrected(0.999))?.sqrt()? + 1e-8)?;
            let step = ((&first * corrected(0.9))? / root)?;
            let decayed = (var.as_tensor() * (1.0 - learning_rate * 0.01))?;
            var.set(&(decayed - (step * learning_rate)?)?)?;
            self.moments.insert(name.clone(), [first, second]);
        }
        Ok(())
    }

    /// All that the next step depends on, each under a name.
    ///
    /// Errors: none to be expected; what making a tensor may give.
    ///
    /// Explained in Part III, chapter 12d (checkpoints).
    pub fn saved(&self) -> Result<HashMap<String, Tensor>> {
        let mut saved = HashMap::new();
        for (name, var) in &self.vars {
            let [first, second] = &self.moments[name];
            saved.insert(format!("network.{name}"), var.copy()?); // a clone would move on
            saved.insert(format!("optimizer.first.{name}"), first.clone());
            saved.insert(format!("optimizer.second.{name}"), second.clone());
        }
        let counts = [self.optimizer_step, self.step, self.shuffles];
        for (name, count) in ["optimizer.step", "step", "shuffles"].into_iter().zip(counts) {
            saved.insert(name.to_owned(), Tensor::new(count, &Device::Cpu)?);
        }
        Ok(saved)
    }

    /// A training that goes on from what [`saved`](Self::saved) gave.
    ///
    /// Errors: a name that is missing; another shape or type of number; more than 1,000 shuffles.
    ///
    /// Explained in Part III, chapter 12d (checkpoints).
    pub fn resume(saved: &HashMap<String, Tensor>) -> Result<Self> {
        let mut run = Run::start()?;
        for (name, var) in &run.vars {
            var.set(named_tensor(saved, &format!("network.{name}"))?)?;
            let moment = |which| named_tensor(saved, &format!("optimizer.{which}.{name}"));
            let moments = [moment("first")?.clone(), moment("second")?.clone()];
            run.moments.insert(name.clone(), moments);
        }
        let count = |name| Ok::<u32, tensors::Error>(named_tensor(saved, name)?.to_scalar()?);
        run.optimizer_step = count("optimizer.step")?;
        run.step = count("step")?;
        run.shuffles = count("shuffles")?;
        if run.shuffles > 1000 {
            return Err(Error::invalid("shuffles", run.shuffles, "at most 1000").into());
        }
        for _ in 0..run.shuffles {
            shuffled(1287, 64, &mut run.rng)?; // wind the generator on
        }
        Ok(run)
    }
}

/// A network's variables by name, in alphabetic order.
fn named(vars: &VarMap) -> Result<BTreeMap<String, Var>> {
    let broken = |_| Error::invalid("the variables' lock", "broken", "whole");
    let vars = vars.data().lock().map_err(broken)?;
    Ok(vars.iter().map(|(name, var)| (name.clone(), var.clone())).collect())
}

fn named_tensor<'s>(saved: &'s HashMap<String, Tensor>, name: &str) -> Result<&'s Tensor> {
    let missing = || Error::invalid(format!("the checkpoint's {name}"), "missing", "there").into();
    saved.get(name).ok_or_else(missing)
}

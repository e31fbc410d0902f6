//! The weights that come with the book: the recipe that made them, and what a run of it left.

use std::fmt::Write as _;
use std::path::{Path, PathBuf};

use language::gpt::{AdamW, Batch, Config, Gpt, Schedule, Storage, Workspace, clip};
use numerics::{Result, Rng};

/// Nine tenths of *Moby-Dick* to learn from, and the last tenth, held out.
fn text() -> (&'static [u8], &'static [u8]) {
    let text = data::moby_dick_whole().as_bytes();
    text.split_at(text.len() * 9 / 10)
}

/// What a run is: 16 sequences a step, the rate up in a straight line and down along a cosine.
struct Recipe {
    config: Config,
    n_steps: usize,
    peak: f64,
    /// The held-out text is read after each so many steps.
    look: usize,
}

/// A run: the model and its log. After each look the model goes to `saved`, where there is one.
fn trained(recipe: &Recipe, saved: Option<&Path>) -> Result<(Gpt, String)> {
    let (text, held_out) = text();
    let config = recipe.config;
    let mut rng = Rng::new(15);
    let mut model = Gpt::random(config, &mut rng)?;
    let (mut optimizer, mut workspace) = (AdamW::new(&model), Workspace::default());
    let (n_steps, peak) = (recipe.n_steps, recipe.peak);
    let schedule = Schedule { peak, last_share: 0.1, warm_up: 100, n_steps };
    let to_read = Batch::next_tokens(held_out, config.context)?;

    let mut log = String::from("step,loss_nats,held_out_bits_per_byte\n");
    let (mut gradient, mut losses) = (Vec::new(), Vec::new());
    for step in 1..=recipe.n_steps {
        let batch = Batch::draw(text, 16, config.context, &mut rng)?;
        losses.push(workspace.loss_and_gradient(&model, &batch, &mut gradient)?);
        clip(&mut gradient, 1.0)?;
        optimizer.step(&mut model, &gradient, schedule.rate(step - 1))?;
        if step % 20 == 0 || step == 1 {
            let loss = numerics::sum::sum(&losses) / losses.len() as f64; // since the last line
            losses.clear();
            let _ = write!(log, "{step},{loss:.4},");
            if step % recipe.look == 0 || step == 1 {
                let bits = model.loss(&to_read)? / std::f64::consts::LN_2;
                let _ = write!(log, "{bits:.4}");
                if let Some(path) = saved {
                    let file = model.to_safetensors(Storage::F32);
                    std::fs::write(path.join("checkpoint.safetensors"), file).expect("written");
                    std::fs::write(path.join("log.csv"), &log).expect("written");
                }
            }
            log.push('\n');
        }
    }
    Ok((model, log))
}

fn folder() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("weights")
}

/// Writes `weights/moby_dick.safetensors` and the run's log anew where `WEIGHTS_RECORD` names a folder for checkpoints; then
/// the checksum below is another.
#[test]
#[ignore = "trains for ten minutes"]
fn the_shipped_weights_can_be_made_again() -> Result<()> {
    let recipe = Recipe { config: Config::default(), n_steps: 2000, peak: 3e-3, look: 200 };
    let saved = std::env::var_os("WEIGHTS_RECORD").map(PathBuf::from);
    let (model, log) = trained(&recipe, saved.as_deref())?;
    let (file, log_file) = (folder().join("moby_dick.safetensors"), folder().join("moby_dick.csv"));
    let weights = model.to_safetensors(Storage::Bf16);
    if saved.is_some() {
        std::fs::write(&file, &weights).expect("written");
        std::fs::write(&log_file, &log).expect("written");
    }
    assert!(std::fs::read(file).expect("the weights") == weights, "other weights came out");
    assert_eq!(std::fs::read_to_string(log_file).expect("the log"), log);
    Ok(())
}

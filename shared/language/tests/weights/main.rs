//! The weights that come with the book: the recipe that made them, and what a run of it left.

use std::fmt::Write as _;
use std::path::{Path, PathBuf};

use language::gpt::{AdamW, Batch, Config, Gpt, Schedule, Storage, Workspace, clip};
use numerics::{Result, Rng};

/// Nine tenths of *Moby-Dick* to learn from, and the last tenth, held out.
fn text() -> (&'static [u8], &'static [u8]) {
    let text = data::moby_dick_whole().as_bytes();
    text.split_at(text.len() - text.len() / 10)
}

/// SHA-256 of the files of `weights`, by name.
const CHECKSUMS: [(&str, &str); 6] = [
    ("moby_dick.csv", "b7ff1849519849ee686857a64a5e4433068c7307c0ccfe49ec8aedfe582dc69e"),
    ("moby_dick.safetensors", "455235f04b6da87a3de8a52feb6bb7816c0f9ee9e20d8dcd30ddae0ac9e9f56b"),
    ("repeats.csv", "770b18bda06c4d275c2e3877c0b8865eef57bb47f348193f9c04926e382e4642"),
    ("repeats_1.safetensors", "b468a588d58cc8468a331604fc3dc334d54a7a2a0ebcf4432fa30e591b5138df"),
    ("repeats_2.safetensors", "7f45b43745bc6ba73e833be2e8a50887e1dc858db3149d2076b322bc7461d0c9"),
    ("scaling.csv", "f68c7dacf5d379d9f46cd9c14efe098da9c35f94d8d77c051b30cacb46cae9b9"),
];

#[test]
fn every_file_has_its_checksum() {
    let mut found = Vec::new();
    for entry in std::fs::read_dir(folder()).expect("the folder") {
        let path = entry.expect("a file").path();
        let bytes = std::fs::read(&path).expect("its bytes");
        let name = path.file_name().expect("a name").to_string_lossy().into_owned();
        found.push((name, testing::sha256(&bytes)));
    }
    found.sort();
    let wanted = CHECKSUMS.map(|(name, sum)| (name.to_string(), sum.to_string()));
    assert_eq!(found, wanted);
}

/// What a run is: the rate goes up in a straight line and down along a cosine.
struct Recipe {
    config: Config,
    n_sequences: usize,
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
    // GPT-2's 0.02 suits a width of 2,000; a narrow model learns faster from 0.9 / √width.
    scale(&mut model, 45.0 / (config.width as f32).sqrt())?;
    let (mut optimizer, mut workspace) = (AdamW::new(&model), Workspace::default());
    let (n_steps, peak) = (recipe.n_steps, recipe.peak);
    let schedule = Schedule { peak, last_share: 0.05, warm_up: 100, n_steps };
    let to_read = Batch::next_tokens(held_out, config.context)?;

    let mut log = String::from("step,loss_nats,held_out_bits_per_byte\n");
    let (mut gradient, mut losses) = (Vec::new(), Vec::new());
    for step in 1..=recipe.n_steps {
        let batch = Batch::draw(text, recipe.n_sequences, config.context, &mut rng)?;
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

/// The runs behind the scaling law of page 15e: five sizes, each on the same million bytes' worth of steps. Writes
/// `weights/scaling.csv` anew where `WEIGHTS_RECORD` is set.
#[test]
#[ignore = "trains for three minutes"]
fn the_scaling_runs_can_be_made_again() -> Result<()> {
    let mut table = String::from(
        "width,layers,parameters,without_embedding,loss_nats,held_out_bits_per_byte\n",
    );
    for (width, n_layers) in [(16, 1), (24, 2), (32, 2), (48, 3), (64, 4)] {
        let config = Config {
            n_layers,
            width,
            n_query_heads: width / 8,
            n_key_value_heads: width / 8,
            head_width: 8,
            hidden: 3 * width,
            ..Config::default()
        };
        let recipe = Recipe { config, n_sequences: 8, n_steps: 1000, peak: 6e-3, look: 1000 };
        let (_, log) = trained(&recipe, None)?;
        let last = log.lines().last().unwrap_or_default();
        let (n, embedding) = (config.n_parameters(), config.vocabulary * width);
        let (_, results) = last.split_once(',').unwrap_or_default();
        let _ = writeln!(table, "{width},{n_layers},{n},{},{results}", n - embedding);
    }
    compare("scaling.csv", table.as_bytes())
}

/// One sequence of letters that repeats with a period drawn anew, and where its next letter can be known.
fn repeated(length: usize, rng: &mut Rng) -> Result<(Vec<u32>, Vec<f32>)> {
    let period = rng.integers(length / 4..length / 2 + 1)?;
    let first = (0..period).map(|_| rng.integers(0..16_u32)).collect::<Result<Vec<_>>>()?;
    let tokens = (0..=length).map(|i| first[i % period]).collect();
    Ok((tokens, (0..length).map(|i| if i < period { 0.0 } else { 1.0 }).collect()))
}

/// The two models of page 15e that continue what repeats, one block and two. Writes `weights/repeats_1.safetensors`,
/// `weights/repeats_2.safetensors` and the losses on the way anew where `WEIGHTS_RECORD` is set.
#[test]
#[ignore = "trains for ten seconds"]
fn the_models_of_repeats_can_be_made_again() -> Result<()> {
    let mut log = String::from("layers,step,loss_nats\n");
    for n_layers in [1, 2] {
        let mut rng = Rng::new(15);
        let mut model = Gpt::random(language::gpt::repeats_config(n_layers), &mut rng)?;
        scale(&mut model, 10.0)?;
        let (mut optimizer, mut workspace) = (AdamW::new(&model), Workspace::default());
        (optimizer.beta_2, optimizer.decay) = (0.98, 0.01);
        let n_steps = 1000;
        let schedule = Schedule { peak: 0.01, last_share: 0.1, warm_up: 20, n_steps };
        let (mut gradient, mut losses) = (Vec::new(), Vec::new());
        for step in 1..=n_steps {
            let length = 48;
            let mut batch = Batch { inputs: Vec::new(), targets: Vec::new(), length };
            let mut weights = Vec::new();
            for _ in 0..16 {
                let (tokens, known) = repeated(length, &mut rng)?;
                batch.inputs.extend(&tokens[..length]);
                batch.targets.extend(&tokens[1..]);
                weights.extend(known);
            }
            let total: f32 = weights.iter().sum();
            weights.iter_mut().for_each(|w| *w /= total);
            let loss =
                workspace.weighted_loss_and_gradient(&model, &batch, &weights, &mut gradient)?;
            losses.push(loss);
            clip(&mut gradient, 1.0)?;
            optimizer.step(&mut model, &gradient, schedule.rate(step - 1))?;
            if step % 25 == 0 {
                let mean = numerics::sum::sum(&losses) / losses.len() as f64;
                losses.clear();
                let _ = writeln!(log, "{n_layers},{step},{mean:.4}");
            }
        }
        let file = model.to_safetensors(Storage::Bf16);
        compare(&format!("repeats_{n_layers}.safetensors"), &file)?;
    }
    compare("repeats.csv", log.as_bytes())
}

/// Writes a file of the folder where `WEIGHTS_RECORD` is set, and compares it.
fn compare(name: &str, bytes: &[u8]) -> Result<()> {
    let path = folder().join(name);
    if std::env::var_os("WEIGHTS_RECORD").is_some() {
        std::fs::write(&path, bytes).expect("written");
    }
    assert!(std::fs::read(&path).expect(name) == bytes, "{name}: something else came out");
    Ok(())
}

/// Multiplies all matrices, and not the gains.
fn scale(model: &mut Gpt, factor: f32) -> Result<()> {
    for parameter in model.config().parameters()? {
        if parameter.shape.len() > 1 {
            model.parameters_mut()[parameter.range].iter_mut().for_each(|w| *w *= factor);
        }
    }
    Ok(())
}

fn folder() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("weights")
}

/// Writes `weights/moby_dick.safetensors` and the run's log anew where `WEIGHTS_RECORD` names a folder for checkpoints; then
/// the checksum below is another.
#[test]
#[ignore = "trains for ten minutes"]
fn the_shipped_weights_can_be_made_again() -> Result<()> {
    let recipe =
        Recipe { config: Config::default(), n_sequences: 8, n_steps: 5000, peak: 3e-3, look: 500 };
    let saved = std::env::var_os("WEIGHTS_RECORD").map(PathBuf::from);
    let (model, log) = trained(&recipe, saved.as_deref())?;
    compare("moby_dick.safetensors", &model.to_safetensors(Storage::Bf16))?;
    compare("moby_dick.csv", log.as_bytes())
}

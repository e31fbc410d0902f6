//! The transformer: the fast pass against the plain one, its slopes against nudging, its bits against the threads.

use language::gpt::{
    AdamW, Batch, Config, Gpt, Schedule, Storage, Workspace, clip, norm_of, repeats, repeats_config,
};
use ndarray::Array1;
use numerics::Rng;
use testing::hostile::Table;

fn small() -> Config {
    Config {
        vocabulary: 11,
        n_layers: 2,
        width: 12,
        n_query_heads: 4,
        n_key_value_heads: 2,
        head_width: 6,
        hidden: 20,
        context: 40,
    }
}

/// A model whose parameters are large enough that each piece of it counts.
fn lively(config: Config, seed: u64) -> Gpt {
    let mut rng = Rng::new(seed);
    let mut model = Gpt::random(config, &mut rng).expect("a model");
    for w in model.parameters_mut() {
        let grown = if *w == 1.0 { 1.0 } else { 10.0 * *w }; // gains, and all others
        *w = grown + 0.1 * rng.normal() as f32;
    }
    model
}

fn tokens(n: usize, vocabulary: u32, seed: u64) -> Vec<u32> {
    let mut rng = Rng::new(seed);
    (0..n).map(|_| rng.integers(0..vocabulary).expect("a token")).collect()
}

#[test]
fn the_layout_has_as_many_parameters_as_the_formula() {
    for config in [Config::default(), small()] {
        let all = config.parameters().expect("a layout");
        assert_eq!(all.last().expect("a last").range.end, config.n_parameters());
        let mut names: Vec<&str> = all.iter().map(|p| p.name.as_str()).collect();
        names.sort_unstable();
        names.dedup();
        assert_eq!(names.len(), 9 * config.n_layers + 2);
    }
    assert_eq!(Config::default().n_parameters(), 869_504);
}

#[test]
fn the_fast_pass_has_the_plain_one_s_logits() {
    let (config, little) = (small(), Config::default());
    let odd = Config { n_query_heads: 6, n_key_value_heads: 2, vocabulary: 37, ..small() };
    for (config, n) in [(config, 1), (config, 40), (odd, 33), (little, 70)] {
        let mut model = lively(config, 3);
        if config == little {
            model = Gpt::random(config, &mut Rng::new(4)).expect("a model");
        }
        let tokens = tokens(n, config.vocabulary as u32, 5);
        let fast = model.logits(&tokens).expect("logits");
        let plain = model.logits_plain(&tokens).expect("logits");
        let spread = plain.iter().fold(0.0_f64, |a, b| a.max(b.abs()));
        for (fast, plain) in fast.iter().zip(&plain) {
            assert!((f64::from(*fast) - plain).abs() < 2e-5 * spread, "{fast} {plain} {spread}");
        }
    }
}

#[test]
fn no_token_sees_what_comes_after_it() {
    let model = lively(small(), 1);
    let mut tokens = tokens(40, 11, 2);
    let before = model.logits(&tokens).expect("logits");
    tokens[25] = (tokens[25] + 1) % 11;
    let after = model.logits(&tokens).expect("logits");
    for t in 0..40 {
        assert_eq!(before.row(t) == after.row(t), t < 25, "token {t}");
    }
    let first = model.logits(&tokens[..7]).expect("logits");
    assert_eq!(first, after.slice(ndarray::s![..7, ..]), "bit for bit, whatever follows");
}

#[test]
fn the_slopes_are_what_nudging_finds() {
    let mut model = lively(small(), 7);
    let (inputs, targets) = (tokens(66, 11, 8), tokens(66, 11, 9));
    let batch = Batch { inputs, targets, length: 33 };
    let weights: Vec<f32> = (0..66).map(|i| [0.02, 0.0, -0.01][i % 3]).collect();
    let (_, gradient) = model.weighted_loss_and_gradient(&batch, &weights).expect("slopes");
    let loss = |model: &Gpt| {
        let mut sum = 0.0; // in f64, through the plain pass
        for s in 0..2 {
            let logits = model.logits_plain(&batch.inputs[33 * s..33 * (s + 1)]).expect("logits");
            for t in 0..33 {
                let row = logits.row(t);
                let total: f64 = row.iter().map(|x| libm::exp(*x)).sum();
                let wanted = row[batch.targets[33 * s + t] as usize];
                sum += f64::from(weights[33 * s + t]) * (libm::log(total) - wanted);
            }
        }
        sum
    };
    let size = gradient.iter().fold(0.0_f32, |a, g| a.max(g.abs()));
    let mut rng = Rng::new(10);
    for parameter in small().parameters().expect("a layout") {
        for _ in 0..6 {
            let i = rng.integers(parameter.range.clone()).expect("a place");
            let was = model.parameters()[i];
            let (high, low) = (was + 0.004, was - 0.004);
            model.parameters_mut()[i] = high;
            let above = loss(&model);
            model.parameters_mut()[i] = low;
            let below = loss(&model);
            model.parameters_mut()[i] = was;
            let nudged = (above - below) / f64::from(high - low);
            let off = (nudged - f64::from(gradient[i])).abs();
            assert!(off < 2e-3 * f64::from(size), "{} {nudged} {}", parameter.name, gradient[i]);
        }
    }
}

#[test]
fn the_mean_loss_is_the_weighted_one_with_equal_weights() {
    let model = lively(small(), 1);
    let batch = Batch::next_tokens(&tokens(41, 11, 2), 20).expect("a batch");
    assert_eq!(batch.n_sequences(), 2);
    let (loss, gradient) = model.loss_and_gradient(&batch).expect("slopes");
    let weighted = model.weighted_loss_and_gradient(&batch, &[1.0 / 40.0; 40]).expect("slopes");
    assert_eq!(gradient, weighted.1);
    assert!((loss - weighted.0).abs() < 1e-6);
    assert!((loss - model.loss(&batch).expect("a loss")).abs() < 1e-12);
}

/// Some steps of training: the losses, and the parameters at the end.
fn trained(config: Config, n_steps: usize, n_sequences: usize) -> (Vec<f64>, Gpt) {
    let text = data::moby_dick().as_bytes();
    let mut rng = Rng::new(1);
    let mut model = Gpt::random(config, &mut rng).expect("a model");
    let (mut optimizer, mut workspace) = (AdamW::new(&model), Workspace::default());
    let schedule = Schedule { peak: 3e-3, last_share: 0.1, warm_up: 3, n_steps };
    let (mut gradient, mut losses) = (Vec::new(), Vec::new());
    for step in 0..n_steps {
        let batch = Batch::draw(text, n_sequences, config.context, &mut rng).expect("a batch");
        losses.push(workspace.loss_and_gradient(&model, &batch, &mut gradient).expect("a loss"));
        clip(&mut gradient, 1.0).expect("a length");
        optimizer.step(&mut model, &gradient, schedule.rate(step)).expect("a step");
    }
    (losses, model)
}

#[test]
fn training_starts_at_the_logarithm_of_the_vocabulary_and_falls() {
    let config = Config { vocabulary: 256, context: 32, ..small() };
    let (losses, _) = trained(config, 60, 8);
    assert!((losses[0] - libm::log(256.0)).abs() < 0.05, "{}", losses[0]);
    assert!(losses[59] < 4.0, "{}", losses[59]);
}

#[test]
fn one_thread_and_two_have_the_same_bits() {
    let config = Config { n_layers: 2, ..Config::default() };
    let run = |threads: usize| {
        let pool = rayon::ThreadPoolBuilder::new().num_threads(threads).build().expect("threads");
        pool.install(|| {
            let (losses, model) = trained(config, 3, 3);
            let batch = Batch::next_tokens(&data::moby_dick().as_bytes()[..385], 128);
            let (_, gradient) = model.loss_and_gradient(&batch.expect("a batch")).expect("slopes");
            (losses, model, gradient)
        })
    };
    let (one, two) = (run(1), run(2));
    assert_eq!(one.0, two.0);
    assert_eq!(one.1, two.1);
    assert!(one.2 == two.2, "other slopes");
}

#[test]
fn what_does_not_fit_is_refused_with_a_reason() {
    let model = lively(small(), 1);
    let message = |tokens: &[u32]| model.logits(tokens).expect_err("an error").to_string();
    assert_eq!(message(&[]), "tokens is empty, but it must hold at least one token");
    assert_eq!(
        message(&[3, 11]),
        "tokens[1] is 11, but it must be below the vocabulary's size, 11"
    );
    assert_eq!(
        message(&[1; 41]),
        "the number of tokens is 41, but it must be at most the context, 40"
    );
    let error =
        |config: Config| Gpt::random(config, &mut Rng::new(1)).expect_err("an error").to_string();
    assert_eq!(
        error(Config { n_key_value_heads: 3, ..small() }),
        "n_query_heads is 4, but it must be a multiple of n_key_value_heads = 3"
    );
    assert_eq!(
        error(Config { head_width: 5, ..small() }),
        "head_width is 5, but it must be even, for rotary places"
    );
    assert!(error(Config { width: usize::MAX, ..small() }).contains("number of parameters"));
    assert_eq!(
        Gpt::new(small(), vec![0.0; 3]).expect_err("an error").to_string(),
        format!(
            "the number of parameters is 3, but it must be {}, as the configuration has it",
            small().n_parameters()
        )
    );
    assert!(Batch::next_tokens(b"four", 4).is_err());
    let refused = |inputs: Vec<u32>, targets: Vec<u32>, length: usize| {
        let batch = Batch { inputs, targets, length };
        model.loss_and_gradient(&batch).expect_err("an error").to_string()
    };
    let wanted = "it must be below the vocabulary's size, 11";
    assert_eq!(refused(vec![1, 11], vec![1, 2], 2), format!("inputs[1] is 11, but {wanted}"));
    assert_eq!(refused(vec![1, 2], vec![12, 2], 2), format!("targets[0] is 12, but {wanted}"));
    let message = refused(vec![1; 3], vec![1; 3], 2);
    assert!(message.contains("a multiple of the batch's length, 2"), "{message}");
    assert!(refused(vec![1; 3], vec![1; 2], 3).contains("inputs has 3 tokens and targets has 2"));
    assert!(refused(vec![1; 41], vec![1; 41], 41).contains("at most the context, 40"));
}

#[test]
fn adamw_s_steps_are_those_of_the_formula_and_gains_do_not_decay() {
    let mut model = lively(small(), 1);
    let n = model.parameters().len();
    let mut optimizer = AdamW::new(&model);
    let decays: Vec<bool> = small()
        .parameters()
        .expect("a layout")
        .iter()
        .flat_map(|p| vec![p.shape.len() > 1; p.range.len()])
        .collect();
    let mut w: Vec<f64> = model.parameters().iter().map(|&w| f64::from(w)).collect();
    let (mut m, mut v) = (vec![0.0; n], vec![0.0; n]);
    let mut rng = Rng::new(2);
    for (t, rate) in [(1.0, 0.1), (2.0, 0.03), (3.0, 0.2)] {
        let gradient: Vec<f32> = (0..n).map(|_| rng.normal() as f32).collect();
        optimizer.step(&mut model, &gradient, rate).expect("a step");
        for i in 0..n {
            let g = f64::from(gradient[i]);
            m[i] = 0.9 * m[i] + 0.1 * g;
            v[i] = 0.95 * v[i] + 0.05 * g * g;
            let (mean, square) =
                (m[i] / (1.0 - libm::pow(0.9, t)), v[i] / (1.0 - libm::pow(0.95, t)));
            let decay = if decays[i] { 0.1 * w[i] } else { 0.0 };
            w[i] -= rate * (mean / (square.sqrt() + 1e-8) + decay);
        }
    }
    for (i, (&got, wanted)) in model.parameters().iter().zip(&w).enumerate() {
        assert!((f64::from(got) - wanted).abs() < 2e-5, "{i}: {got} {wanted}");
    }
    assert_eq!(optimizer.n_steps(), 3);
}

#[test]
fn a_gradient_that_is_too_long_is_cut_to_its_length() {
    let mut gradient = [3.0, 0.0, -4.0];
    assert_eq!(clip(&mut gradient, 5.0).expect("a length"), 5.0);
    assert_eq!(gradient, [3.0, 0.0, -4.0]);
    assert_eq!(clip(&mut gradient, 0.5).expect("a length"), 5.0);
    assert!((norm_of(&gradient) - 0.5).abs() < 1e-7 && gradient[0] > 0.29 && gradient[2] < -0.39);
    assert!(clip(&mut [f32::NAN], 1.0).is_err() && clip(&mut [1.0], 0.0).is_err());
}

#[test]
#[ignore = "it measures"]
fn how_long_a_step_takes() {
    let start = std::time::Instant::now();
    let (losses, _) = trained(Config::default(), 1, 16);
    eprintln!("first {:?} {losses:?}", start.elapsed());
    let start = std::time::Instant::now();
    let (losses, _) = trained(Config::default(), 11, 16);
    eprintln!("eleven {:?} {losses:?}", start.elapsed());
}

#[test]
fn a_model_comes_back_from_its_file() {
    let model = lively(small(), 1);
    let file = model.to_safetensors(Storage::F32);
    assert_eq!(Gpt::from_safetensors(small(), &file).expect("a model"), model);
    let halved =
        Gpt::from_safetensors(small(), &model.to_safetensors(Storage::Bf16)).expect("a model");
    for (a, b) in model.parameters().iter().zip(halved.parameters()) {
        assert_eq!(*b, half::bf16::from_f32(*a).to_f32());
    }
    let again = halved.to_safetensors(Storage::Bf16);
    assert_eq!(Gpt::from_safetensors(small(), &again).expect("a model"), halved);
}

#[test]
fn a_file_that_does_not_fit_is_refused_with_a_reason() {
    let model = lively(small(), 1);
    let file = model.to_safetensors(Storage::F32);
    let error = |config: Config, file: &[u8]| {
        Gpt::from_safetensors(config, file).expect_err("an error").to_string()
    };
    for cut in [0, 7, 8, 100, file.len() / 2, file.len() - 1] {
        assert!(!error(small(), &file[..cut]).is_empty());
    }
    assert_eq!(
        error(small(), &file[..20]),
        format!(
            "the file's number of bytes is 20, but it must be at least {}, to hold its header",
            8 + u64::from_le_bytes(*file.first_chunk().expect("eight bytes"))
        )
    );
    let message = error(small(), &file[..file.len() - 1]);
    assert!(message.starts_with("the end of model.norm.weight, in bytes behind the header, is"));
    let message = error(Config { hidden: 21, ..small() }, &file);
    let wanted = "model.layers.0.mlp.gate_proj.weight in the file has shape (20, 12)";
    assert!(message.starts_with(wanted), "{message}");
    let message = error(Config { n_layers: 3, ..small() }, &file);
    assert!(message.contains("model.layers.2.input_layernorm.weight"), "{message}");
    let replaced = |from: &str, to: &str| {
        let at = file.windows(from.len()).position(|w| w == from.as_bytes()).expect("it occurs");
        let mut file = file.clone();
        file[at..at + to.len()].copy_from_slice(to.as_bytes());
        error(small(), &file)
    };
    let message = replaced("F32", "F16");
    assert!(message.contains("it must be F32 or BF16"), "{message}");
    for (from, to) in
        [("{", "["), (":", ";"), ("[", "{"), ("\"dtype\"", "\\dtype\""), ("12]", "x2]")]
    {
        assert!(replaced(from, to).starts_with("the header from byte"), "{from}");
    }
}

#[test]
fn the_models_that_come_with_the_book_are_those_of_their_logs() {
    let text = data::moby_dick_whole().as_bytes();
    let held_out = &text[text.len() - text.len() / 10..];
    let model = language::gpt::moby_dick().expect("the little GPT");
    let batch = Batch::next_tokens(&held_out[..128 * 32 + 1], 128).expect("a batch");
    let bits = model.loss(&batch).expect("a loss") / std::f64::consts::LN_2;
    let log = language::gpt::moby_dick_log();
    let logged = log.last().and_then(|line| line.held_out_bits_per_byte).expect("the last look");
    assert!((bits - logged).abs() < 0.2, "{bits} on a part, {logged} on the whole");

    for n_layers in [1, 2] {
        let model = language::gpt::repeats(n_layers).expect("a model");
        let tokens = [3_u32, 9, 4, 4, 1, 12, 0, 7, 15, 2, 6, 10].repeat(3);
        let batch = Batch::next_tokens(&tokens, 35).expect("a batch");
        let second = &model.log_probabilities(&batch).expect("losses")[12..];
        let right = second.iter().filter(|&&l| l > libm::log(0.5)).count();
        assert!(if n_layers == 1 { right < 12 } else { right > 20 }, "{n_layers} {right}");
    }
    assert!(language::gpt::repeats(3).is_err());
}

pub(crate) fn hostile(table: &mut Table) {
    let config = |n: usize, d: usize| Config {
        vocabulary: n.max(3),
        n_layers: d,
        width: n,
        head_width: d,
        hidden: n,
        context: d,
        ..small()
    };
    // What would be allowed, and take gigabytes, is left out.
    let bounded = |n: usize| if (4097..usize::MAX / 2).contains(&n) { usize::MAX } else { n };
    type Sizes = (usize, usize);
    table.call("Config::n_parameters", |&(n, d): &Sizes| Ok(config(n, d).n_parameters()));
    table.call("Config::parameters", |&(n, d): &Sizes| {
        Ok(config(bounded(n), bounded(d)).parameters()?.len())
    });
    table.call("Gpt::random", |&(n, d): &Sizes| {
        let model = Gpt::random(config(bounded(n), bounded(d)), &mut Rng::new(1))?;
        Ok(model.parameters().to_vec())
    });
    table.call("Gpt::new", |&(x, n): &(f32, usize)| {
        let n = if n > 100 { small().n_parameters() } else { n };
        Ok(Gpt::new(small(), vec![x; n])?.parameters().to_vec())
    });
    let narrow = |x: &Array1<f64>| x.iter().map(|&x| x as f32).collect::<Vec<f32>>();
    let text = |ids: &[usize]| ids.iter().map(|&id| id.min(99) as u32).collect::<Vec<u32>>();
    let model = lively(small(), 1);
    table.call("Gpt::parameter", |name: &String| Ok(model.parameter(name)?.to_owned()));
    table.call("Gpt::logits", |ids: &Vec<usize>| model.logits(&text(ids)));
    table.call("Gpt::logits_plain", |ids: &Vec<usize>| model.logits_plain(&text(ids)));
    table.call("Gpt::attention_weights", |ids: &Vec<usize>| model.attention_weights(&text(ids)));
    type Text = (Vec<usize>, usize);
    let batch =
        |(ids, length): &Text| Batch { inputs: text(ids), targets: text(ids), length: *length };
    table.call("Gpt::log_probabilities", |ids: &Text| model.log_probabilities(&batch(ids)));
    table.call("Gpt::loss", |ids: &Text| model.loss(&batch(ids)));
    for name in ["Gpt::loss_and_gradient", "Workspace::loss_and_gradient"] {
        table.call(name, |ids: &Text| model.loss_and_gradient(&batch(ids)));
    }
    for name in ["Gpt::weighted_loss_and_gradient", "Workspace::weighted_loss_and_gradient"] {
        table.call(name, |(ids, n, x): &(Vec<usize>, usize, f64)| {
            let x = (*x as f32).clamp(-1e6, 1e6); // a weight scales the slopes, to infinity if need be
            let weights = vec![x; ids.len()];
            model.weighted_loss_and_gradient(&batch(&(ids.clone(), *n)), &weights)
        });
    }
    table.call("Batch::next_tokens", |(ids, n): &Text| {
        Ok(Batch::next_tokens(&text(ids), *n)?.targets.len())
    });
    table.call("Batch::draw", |(ids, n, m): &(Vec<usize>, usize, usize)| {
        let drawn = Batch::draw(&text(ids), bounded(*n), *m, &mut Rng::new(1))?;
        Ok(drawn.targets.len())
    });
    table.call("Batch::n_sequences", |ids: &Text| Ok(batch(ids).n_sequences()));
    table.call("Gpt::from_safetensors", |(name, n): &(String, usize)| {
        let mut file = model.to_safetensors(Storage::F32);
        file.truncate(*n);
        file.extend(name.as_bytes());
        Ok(Gpt::from_safetensors(small(), &file)?.parameters().to_vec())
    });
    table.documented("norm_of", &["infinite"]);
    table.call("norm_of", |x: &Array1<f64>| Ok(norm_of(&narrow(x))));
    table.call("clip", |(x, most): &(Array1<f64>, f64)| {
        let mut gradient = narrow(x);
        let length = clip(&mut gradient, *most)?;
        Ok((length, gradient))
    });
    table.documented("Schedule::rate", &["infinite"]);
    table.call("Schedule::rate", |&(peak, n, step): &(f64, usize, usize)| {
        let schedule = Schedule { peak, last_share: 0.1, warm_up: n, n_steps: n };
        Ok(schedule.rate(step))
    });
    table.call("AdamW::step", |&(rate, x): &(f64, f32)| {
        let mut model = model.clone();
        let gradient =
            vec![if x.is_finite() { x.clamp(-1e9, 1e9) } else { 0.0 }; small().n_parameters()];
        AdamW::new(&model).step(&mut model, &gradient, rate.min(1e9))?;
        Ok(model.parameters().to_vec())
    });
    table.call("AdamW::restore", |&n: &usize| {
        let n = n.min(99);
        AdamW::new(&model).restore(n, vec![0.0; n], vec![0.0; n])?;
        Ok(n)
    });
    table.call("repeats", |&n: &usize| Ok(repeats(n)?.parameters().to_vec()));
    table.call("repeats_config", |&n: &usize| Ok(repeats_config(n).n_parameters()));
    table.excuse(
        &[
            "Gpt::config",
            "Gpt::parameters",
            "Gpt::parameters_mut",
            "Gpt::to_safetensors",
            "AdamW::new",
            "AdamW::n_steps",
            "AdamW::state",
            "moby_dick",
            "moby_dick_log",
            "repeats_log",
            "sized_runs",
        ],
        "they take nothing but a model",
    );
}

//! Runs: micro-batches, the log, checkpoints and their faults, early stopping, averages.

use language::gpt::{Batch, Config, Gpt};
use language::training::{
    Average, EarlyStopping, Entry, Fault, LastWeights, Plan, Run, accumulate, checksum, read_log,
    write_atomically,
};
use ndarray::Array1;
use numerics::Rng;
use testing::hostile::Table;

const TEXT: &[u8] = b"Call me Ishmael. Some years ago, never mind how long precisely, having \
    little or no money in my purse, and nothing particular to interest me on shore, I thought";

fn plan() -> Plan {
    let model = Config {
        n_layers: 1,
        width: 8,
        n_query_heads: 2,
        n_key_value_heads: 1,
        head_width: 4,
        hidden: 12,
        context: 8,
        ..Config::default()
    };
    Plan {
        model,
        seed: 3,
        n_steps: 9,
        micro_batch: 2,
        n_micro: 3,
        warm_up: 2,
        keep: 0.9,
        ..Plan::default()
    }
}

fn bits(x: &[f32]) -> Vec<u32> {
    x.iter().map(|x| x.to_bits()).collect()
}

#[test]
fn micro_batches_of_any_size_give_the_gradient_of_the_whole() {
    let model = Gpt::random(plan().model, &mut Rng::new(1)).unwrap();
    let batch = Batch::draw(TEXT, 10, 8, &mut Rng::new(2)).unwrap();
    let (loss, whole) = model.loss_and_gradient(&batch).unwrap();
    let largest = whole.iter().fold(0.0_f32, |most, g| most.max(g.abs()));
    for micro_batch in [1, 3, 4, 7, 9] {
        let (added, gradient) = accumulate(&model, &batch, micro_batch).unwrap();
        assert!((added - loss).abs() < 1e-12, "{micro_batch}: {added} {loss}");
        let most = whole.iter().zip(&gradient).fold(0.0_f32, |m, (a, b)| m.max((a - b).abs()));
        assert!(most < 2e-6 * largest, "{micro_batch}: {most} of {largest}");
        assert!(most > 0.0, "the order of the sums is another one");
    }
    for micro_batch in [10, 11, usize::MAX] {
        assert_eq!(accumulate(&model, &batch, micro_batch).unwrap(), (loss, whole.clone()));
    }
    assert!(accumulate(&model, &batch, 0).unwrap_err().to_string().contains("micro_batch is 0"));
}

#[test]
fn resumed_after_any_step_it_goes_on_to_the_last_bit() {
    let mut run = Run::new(plan(), TEXT).unwrap();
    let mut files = vec![run.checkpoint()];
    let mut entries = Vec::new();
    for _ in 0..9 {
        entries.push(run.step().unwrap());
        files.push(run.checkpoint());
    }
    let end = run.averaged().unwrap().unwrap();
    for (n_done, file) in files.iter().enumerate() {
        let mut resumed = Run::resume(plan(), TEXT, file).unwrap();
        assert_eq!(resumed.n_done(), n_done);
        assert_eq!(&resumed.checkpoint(), file);
        assert_eq!(resumed.steps(100).unwrap(), entries[n_done..]); // no more than the plan has
        assert_eq!(bits(resumed.model().parameters()), bits(run.model().parameters()));
        assert_eq!(resumed.averaged().unwrap().unwrap(), end);
        assert_eq!(&resumed.checkpoint(), files.last().unwrap());
    }
}

#[test]
fn one_thread_or_three_give_the_same_log_and_file() {
    let model = Config { context: 32, ..plan().model };
    // 512 tokens a pass: four pieces of 128 rows, and work for each thread.
    let plan = Plan { model, n_steps: 4, micro_batch: 16, n_micro: 2, ..plan() };
    let run_on = |threads: usize| {
        let pool = rayon::ThreadPoolBuilder::new().num_threads(threads).build().unwrap();
        pool.install(|| {
            let mut run = Run::new(plan, TEXT).unwrap();
            (run.steps(4).unwrap(), run.checkpoint())
        })
    };
    let one = run_on(1);
    for n in [2, 3] {
        let other = run_on(n);
        assert_eq!(other.0, one.0);
        assert!(other.1 == one.1, "{n} threads: other bits");
    }
}

#[test]
fn a_run_learns() {
    let plan = Plan { n_steps: 60, ..plan() };
    let entries = Run::new(plan, TEXT).unwrap().steps(60).unwrap();
    assert!((entries[0].loss - libm::log(256.0)).abs() < 0.1);
    assert!(entries[59].loss < 3.6, "{}", entries[59].loss);
    assert_eq!(entries[0].rate, 0.005);
    assert_eq!(entries[2].rate, 0.01);
}

#[test]
fn a_plan_that_cannot_be_is_refused() {
    let refused = |plan| Run::new(plan, TEXT).err().unwrap().to_string();
    for (plan, word) in [
        (Plan { n_steps: 0, ..plan() }, "n_steps"),
        (Plan { micro_batch: 0, ..plan() }, "micro_batch"),
        (Plan { n_micro: 0, ..plan() }, "n_micro"),
        (Plan { n_micro: usize::MAX, ..plan() }, "tokens of a step"),
        (Plan { peak: f64::NAN, ..plan() }, "peak"),
        (Plan { clip: 0.0, ..plan() }, "clip"),
        (Plan { last_share: 1.5, ..plan() }, "last_share"),
        (Plan { keep: -0.1, ..plan() }, "keep"),
        (Plan { model: Config { context: 500, ..plan().model }, ..plan() }, "number of tokens"),
    ] {
        assert!(refused(plan).contains(word), "{}", refused(plan));
    }
}

#[test]
fn a_file_that_is_cut_anywhere_is_refused_by_what_it_is() {
    let file = Run::new(plan(), TEXT).unwrap().checkpoint();
    let fault = |file: &[u8]| Run::resume(plan(), TEXT, file).err().unwrap();
    assert_eq!(fault(b""), Fault::Foreign { begins: vec![] });
    for n in (1..400).chain(file.len() - 20..file.len()) {
        let wanted = if n < 24 { 24 } else { file.len() as u64 };
        assert_eq!(fault(&file[..n]), Fault::Length { got: n as u64, wanted });
    }
    let long = [&file[..], b"x"].concat();
    assert!(fault(&long).to_string().starts_with("too long: "));
    let text = fault(&file[..1000]).to_string();
    assert_eq!(text, format!("cut off: 1000 bytes of {}", file.len()));
}

#[test]
fn each_changed_byte_is_found() {
    let file = Run::new(plan(), TEXT).unwrap().checkpoint();
    for at in (0..600).chain(file.len() - 40..file.len()) {
        let mut changed = file.clone();
        changed[at] ^= 16;
        let fault = Run::resume(plan(), TEXT, &changed).err();
        let fits = match at {
            0..8 => matches!(fault, Some(Fault::Foreign { .. })),
            8..12 => matches!(fault, Some(Fault::Newer { .. })),
            16..24 => matches!(fault, Some(Fault::Length { .. })),
            _ => matches!(fault, Some(Fault::Checksum { .. })),
        };
        assert!(fits, "byte {at}: {fault:?}");
    }
}

/// A file with this body, its checksum right.
fn sealed(body: &[u8]) -> Vec<u8> {
    let mut file = b"GWRUN\0\r\n".to_vec();
    file.extend(1_u32.to_le_bytes());
    file.extend(checksum(body).to_le_bytes());
    file.extend((body.len() as u64).to_le_bytes());
    file.extend(body);
    file
}

#[test]
fn a_body_that_lies_is_an_error_and_no_panic() {
    let file = Run::new(plan(), TEXT).unwrap().checkpoint();
    let body = &file[24..];
    assert_eq!(sealed(body), file);
    let fault = |body: &[u8]| Run::resume(plan(), TEXT, &sealed(body)).err().unwrap().to_string();
    for n in (0..400).chain([body.len() - 1, body.len() - 2000]) {
        assert!(!fault(&body[..n]).is_empty());
    }
    assert!(fault(&[body, b"1234"].concat()).contains("4 bytes longer"));
    let places = 4 + plan().to_json().len() + 4; // of the number of steps
    let with = |at: usize, bytes: &[u8]| {
        let mut body = body.to_vec();
        body[at..at + bytes.len()].copy_from_slice(bytes);
        fault(&body)
    };
    assert!(with(0, &u32::MAX.to_le_bytes()).contains("for the plan"));
    assert!(with(places, &u64::MAX.to_le_bytes()).contains("at most n_steps = 9"));
    assert!(with(places, &1_u64.to_le_bytes()).contains("as after 1 steps"));
    assert!(with(places + 16, &f32::NAN.to_le_bytes()).contains("parameters[0] is NaN"));
}

#[test]
fn another_plan_and_another_text_are_named() {
    let file = Run::new(plan(), TEXT).unwrap().checkpoint();
    let other = Plan { peak: 0.02, ..plan() };
    let fault = Run::resume(other, TEXT, &file).err().unwrap();
    assert_eq!(fault.to_string(), "of another run: it has peak:0.01, and the plan peak:0.02");
    let fault = Run::resume(plan(), &TEXT[1..], &file).err().unwrap();
    assert!(matches!(fault, Fault::Text { .. }) && fault.to_string().contains("another text"));
}

#[test]
fn a_checkpoint_on_the_disk_is_whole() {
    let folder = testing_folder("whole");
    let path = folder.join("run.checkpoint");
    write_atomically(&path, b"old").unwrap();
    write_atomically(&path, b"new").unwrap();
    assert_eq!(std::fs::read(&path).unwrap(), b"new");
    assert_eq!(std::fs::read_dir(&folder).unwrap().count(), 1); // nothing is left beside it
    let nowhere = folder.join("none").join("run.checkpoint");
    assert!(write_atomically(&nowhere, b"new").unwrap_err().to_string().contains("run.checkpoint"));
    std::fs::remove_dir_all(folder).unwrap();
}

fn testing_folder(name: &str) -> std::path::PathBuf {
    let path = std::env::temp_dir().join(format!("groundwork-run-{name}-{}", std::process::id()));
    std::fs::create_dir_all(&path).unwrap();
    path
}

#[test]
fn the_log_reads_back_to_the_bit_and_is_json_to_others() {
    let mut run = Run::new(plan(), TEXT).unwrap();
    let entries = run.steps(9).unwrap();
    let log: String = entries.iter().map(|entry| entry.to_json() + "\n").collect();
    assert_eq!(read_log(&log).unwrap(), entries);
    for (line, entry) in log.lines().zip(&entries) {
        let value: serde_json::Value = serde_json::from_str(line).unwrap();
        assert_eq!(value["step"], entry.step);
        assert!((value["loss"].as_f64().unwrap() - entry.loss).abs() < 1e-15);
    }
    let plan: serde_json::Value = serde_json::from_str(&run.plan().to_json()).unwrap();
    assert_eq!((&plan["width"], &plan["keep"]), (&8.into(), &0.9.into()));
    let odd = Entry { step: 0, loss: f64::NAN, rate: 1e-9, norm: f64::INFINITY };
    let line = odd.to_json();
    assert!(serde_json::from_str::<serde_json::Value>(&line).unwrap()["loss"].is_null());
    assert!(read_log(&line).unwrap()[0].norm.is_nan());
    let spaced = r#" { "loss" : 1.5, "step": 7 ,"norm":2e0, "rate":-0.5 } "#;
    assert_eq!(read_log(spaced).unwrap(), [Entry { step: 7, loss: 1.5, rate: -0.5, norm: 2.0 }]);
}

#[test]
fn a_torn_line_of_the_log_is_named() {
    let whole = Entry { step: 1, loss: 2.5, rate: 0.1, norm: 0.3 }.to_json();
    for n in 1..whole.len() {
        let error = read_log(&format!("{whole}\n\n{}", &whole[..n])).unwrap_err().to_string();
        assert!(error.starts_with("the log, line 3: "), "{error}");
    }
    for bad in ["{}", "{\"step\":1}", "[1]", "{\"step\":1,\"loss\":inf,\"rate\":1,\"norm\":1}"] {
        assert!(read_log(bad).is_err(), "{bad}");
    }
}

#[test]
fn early_stopping_waits_as_long_as_it_is_told() {
    let stops = |patience, losses: &[f64]| {
        let mut stopping = EarlyStopping::new(patience);
        (losses.iter().position(|loss| stopping.look(*loss)), stopping.best().map(|(at, _)| at))
    };
    let losses = [3.0, 2.0, 2.5, 1.9, 1.9, 2.0, 2.1, 1.0];
    assert_eq!(stops(1, &losses), (Some(2), Some(1)));
    assert_eq!(stops(0, &losses), (Some(2), Some(1)));
    assert_eq!(stops(2, &losses), (Some(5), Some(3)));
    assert_eq!(stops(5, &losses), (None, Some(7)));
    assert_eq!(stops(2, &[f64::NAN, f64::NAN, 1.0]), (Some(1), None));
    assert_eq!(stops(2, &[1.0, f64::NAN, f64::NAN]), (Some(2), Some(0)));
}

#[test]
fn averages_are_those_of_the_formula() {
    let rows = [[1.0_f32, -2.0], [3.0, 4.0], [-1.0, 0.5], [2.0, 2.0]];
    let (mut average, mut last) =
        (Average::new(0.8, &rows[0]).unwrap(), LastWeights::new(3).unwrap());
    assert!(last.mean().is_empty());
    for row in &rows[1..] {
        average.add(row).unwrap();
    }
    rows.iter().for_each(|row| last.add(row).unwrap());
    for i in 0..2 {
        let weights = [0.512, 0.128, 0.16, 0.2]; // 0.8³, 0.2 · 0.8², 0.2 · 0.8, 0.2
        let wanted: f32 = rows.iter().zip(weights).map(|(row, weight)| row[i] * weight).sum();
        assert!((average.weights()[i] - wanted).abs() < 1e-6);
        assert!((last.mean()[i] - (rows[1][i] + rows[2][i] + rows[3][i]) / 3.0).abs() < 1e-6);
    }
    assert!(average.add(&[1.0]).is_err() && last.add(&[1.0]).is_err());
    assert!(Average::new(1.1, &[0.0]).is_err() && LastWeights::new(0).is_err());
}

pub(crate) fn hostile(table: &mut Table) {
    // What would be allowed, and take hours, is left out.
    let few = |n: usize| if (13..usize::MAX / 2).contains(&n) { usize::MAX } else { n };
    let sized = |&(a, b, c): &(usize, usize, usize)| Plan {
        micro_batch: a.min(1 << 40),
        n_micro: b.min(1 << 40),
        warm_up: c,
        ..plan()
    };
    table.call("Plan::global_batch", |n| Ok(sized(n).global_batch()));
    let rated = |&(peak, share, clip): &(f64, f64, f64)| Plan {
        peak,
        last_share: share,
        clip,
        keep: share,
        ..plan()
    };
    for name in ["Plan::to_json", "Run::plan"] {
        table.call(name, |x| {
            let plan = rated(x);
            Ok(if name == "Run::plan" {
                Run::new(plan, TEXT)?.plan().to_json().len()
            } else {
                plan.to_json().len()
            })
        });
    }
    for name in ["Run::new", "Run::model"] {
        table.call(name, |x| Ok(Run::new(rated(x), TEXT)?.model().parameters().to_vec()));
    }
    for name in ["Run::step", "Run::steps", "Run::n_done", "Run::averaged"] {
        table.call(name, |&(x, n): &(f64, usize)| {
            let (peak, keep) = (x.clamp(-1.0, 1.0), x);
            let mut run = Run::new(Plan { peak, keep, ..plan() }, TEXT)?;
            let entries = run.steps(n)?;
            let losses: Vec<f64> = entries.iter().map(|entry| entry.loss).collect();
            Ok((losses, run.n_done(), run.averaged()?.map(|model| model.parameters().to_vec())))
        });
    }
    let file = Run::new(plan(), TEXT).map(|run| run.checkpoint()).unwrap_or_default();
    for name in ["Run::checkpoint", "Run::resume"] {
        table.call(name, |(bytes, n): &(Vec<usize>, usize)| {
            let mut file = file.clone();
            for &at in bytes {
                let at = at % file.len();
                file[at] ^= 0x40;
            }
            file.truncate(*n);
            Ok(Run::resume(plan(), TEXT, &file).map_or(0, |run| run.checkpoint().len()))
        });
    }
    let model = Gpt::random(plan().model, &mut Rng::new(1)).expect("a model");
    table.call("accumulate", |(ids, n, micro_batch): &(Vec<usize>, usize, usize)| {
        let ids: Vec<u32> = ids.iter().map(|&id| id.min(99) as u32).collect();
        let batch = Batch { inputs: ids.clone(), targets: ids, length: *n };
        accumulate(&model, &batch, *micro_batch)
    });
    let most = f64::from(f32::MAX / 2.0); // the difference of two weights is finite
    let narrow =
        |x: &Array1<f64>| x.iter().map(|&x| x.clamp(-most, most) as f32).collect::<Vec<f32>>();
    for name in ["Average::new", "Average::add", "Average::weights"] {
        table.call(name, |(keep, a, b): &(f64, Array1<f64>, Array1<f64>)| {
            let mut average = Average::new(*keep, &narrow(a))?;
            average.add(&narrow(b))?;
            Ok(average.weights().to_vec())
        });
    }
    for name in ["LastWeights::new", "LastWeights::add", "LastWeights::mean"] {
        table.call(name, |(k, a, b): &(usize, Array1<f64>, Array1<f64>)| {
            let mut last = LastWeights::new(few(*k))?;
            last.add(&narrow(a))?;
            last.add(&narrow(b))?;
            Ok(last.mean())
        });
    }
    for name in ["EarlyStopping::new", "EarlyStopping::look", "EarlyStopping::best"] {
        table.call(name, |(patience, losses): &(usize, Array1<f64>)| {
            let mut stopping = EarlyStopping::new(*patience);
            losses.iter().for_each(|loss| _ = stopping.look(*loss));
            Ok(stopping.best())
        });
    }
    table.call("Entry::to_json", |&(loss, rate, norm): &(f64, f64, f64)| {
        Ok(Entry { step: 1, loss, rate, norm }.to_json().len())
    });
    table.call("read_log", |text: &String| Ok(read_log(text)?.len()));
    table.call("checksum", |text: &String| Ok(checksum(text.as_bytes())));
    table.excuse(&["write_atomically"], "it writes files; its tests above give it bad places");
}

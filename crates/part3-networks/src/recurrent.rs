//! First names as sequences of letters, and a network that has read them ten times.

use std::collections::HashMap;

use candle_core::{Tensor, Var};
use learning::optim::{Adam, Memory};
use ndarray::{Array2, Array3, s};
use networks::recurrent::{Cell, Recurrent, SequenceModel};
use numerics::{Error, Result, Rng, check};

/// The signs of a name: a dot, with which it begins and ends, and the letters.
pub const SIGNS: &str = ".abcdefghijklmnopqrstuvwxyz";

/// How many hidden units [`namer`] has.
const N_HIDDEN: usize = 64;

/// Its parameters in thousandths: those of the layer, then weight and bias.
const WEIGHTS: &str = include_str!("recurrent/namer.txt");

/// What [`best_rate`] reads.
const TRIED: &str = include_str!("recurrent/tried.txt");

/// The female first names of a to z alone, in lower case: 900 held out, and 4,032 to learn from.
///
/// The same split as on page 1d of Part I.
///
/// ```
/// let (seen, held_out) = part3_networks::recurrent::names();
/// assert_eq!((seen.len(), held_out.len()), (4032, 900));
/// ```
///
/// Explained in Part III, chapter 13b (recurrent networks).
pub fn names() -> (Vec<String>, Vec<String>) {
    let is_plain = |name: &&&str| !name.is_empty() && name.bytes().all(|b| b.is_ascii_alphabetic());
    let plain = data::female_names().iter().filter(is_plain);
    let mut held_out: Vec<String> = plain.map(|name| name.to_ascii_lowercase()).collect();
    Rng::new(7).shuffle(&mut held_out);
    let seen = held_out.split_off(900);
    (seen, held_out)
}

/// Names side by side: at each step a sign, one-hot, and as the target the sign that follows.
///
/// Shape: (n_steps, n_names, 27) and (n_steps, n_names), n_steps the length of the longest name plus one; a shorter one has
/// no targets at its end. What is not a letter from a to z counts as a dot. Cost: O(n_steps · n_names).
///
/// ```
/// let (x, targets) = part3_networks::recurrent::batch(["ada", "bo"]);
/// assert_eq!(x.dim(), (4, 2, 27));
/// assert_eq!(targets.column(1).to_vec(), [Some(2), Some(15), Some(0), None]);
/// ```
///
/// Explained in Part III, chapter 13b (recurrent networks).
pub fn batch<'a>(names: impl IntoIterator<Item = &'a str>) -> (Array3<f64>, Array2<Option<usize>>) {
    let names: Vec<&str> = names.into_iter().collect();
    let n_steps = names.iter().map(|name| name.len() + 1).max().unwrap_or(0);
    let mut x = Array3::zeros((n_steps, names.len(), SIGNS.len()));
    let mut targets = Array2::from_elem((n_steps, names.len()), None);
    for (k, name) in names.iter().enumerate() {
        let mut sign = 0;
        for (t, next) in numbers(name).enumerate() {
            x[[t, k, sign]] = 1.0;
            targets[[t, k]] = Some(next);
            sign = next;
        }
    }
    (x, targets)
}

/// The mean surprise, in bits, of counts that look so many letters back, at the letters of held-out names.
///
/// Page 1d's pairs of letters are `back` = 1. To each count 0.1 is added, so that nothing is impossible; before a name come
/// as many dots as the counts look back, and after it one.
///
/// Errors: no names in either list, or `back` from outside 1 to 8. Cost: O(letters · back) steps, each a look-up.
///
/// ```
/// let (ada, bo) = (["ada".to_owned()], ["bo".to_owned()]);
/// let bits = part3_networks::recurrent::counted_bits(&ada, &bo, 1)?;
/// // After a dot 0.1 of 3.7, and twice 0.1 of 2.7 after a letter never seen.
/// assert!((bits - (libm::log2(37.0) + 2.0 * libm::log2(27.0)) / 3.0).abs() < 1e-12);
/// # Ok::<(), numerics::Error>(())
/// ```
///
/// Explained in Part III, chapter 13b (recurrent networks).
pub fn counted_bits(seen: &[String], held_out: &[String], back: usize) -> Result<f64> {
    check::not_empty("seen", seen.len(), "name")?;
    check::not_empty("held_out", held_out.len(), "name")?;
    check::between("back", back, 1, ("the longest", 8))?;
    let spelled = |name: &String| format!("{}{name}.", ".".repeat(back)).into_bytes();
    let mut counts: HashMap<Vec<u8>, f64> = HashMap::new();
    for name in seen {
        for window in spelled(name).windows(back + 1) {
            *counts.entry(window.to_vec()).or_default() += 1.0;
            *counts.entry(window[..back].to_vec()).or_default() += 1.0;
        }
    }
    let count = |window: &[u8]| counts.get(window).copied().unwrap_or_default();
    let (mut total, mut n) = (0.0, 0.0);
    for name in held_out {
        for window in spelled(name).windows(back + 1) {
            total -= libm::log2((count(window) + 0.1) / (count(&window[..back]) + 2.7));
            n += 1.0;
        }
    }
    Ok(total / n)
}

/// How often the second sign followed the first in names; both as places in [`SIGNS`].
///
/// Shape: (27, 27). What is not a letter from a to z counts as a dot. Cost: one pass over the letters.
///
/// ```
/// let counts = part3_networks::recurrent::pair_counts(&["ada".to_owned()]);
/// assert_eq!((counts[[1, 4]], counts[[1, 0]], counts.sum()), (1.0, 1.0, 4.0)); // a and d, a and the end
/// ```
///
/// Explained in Part I, chapter 1d (kinds of problems, kinds of teachers), and Part III, chapter 13b (recurrent networks).
pub fn pair_counts(names: &[String]) -> Array2<f64> {
    let mut counts = Array2::zeros((SIGNS.len(), SIGNS.len()));
    for name in names {
        let mut sign = 0;
        for next in numbers(name) {
            counts[[sign, next]] += 1.0;
            sign = next;
        }
    }
    counts
}

/// The signs of a name by their places in [`SIGNS`], with the dot at its end.
fn numbers(name: &str) -> impl Iterator<Item = usize> {
    let number =
        |byte: u8| if byte.is_ascii_lowercase() { usize::from(byte - b'a') + 1 } else { 0 };
    name.bytes().map(number).chain([0])
}

/// Riddles: sequences that begin with −1 or 1, then so many small numbers; the target, 0 or 1, comes after the last.
///
/// The small numbers are normal with the standard deviation 0.3. All are drawn first, then the signs.
///
/// Shape: (distance + 1, n, 1) and (distance + 1, n). Errors: more numbers than [`check::MOST_ELEMENTS`]. Cost: a draw for
/// each number.
///
/// ```
/// let (x, targets) = part3_networks::recurrent::riddles(4, 2, &mut numerics::Rng::new(1))?;
/// assert_eq!(x[[0, 3, 0]].abs(), 1.0);
/// assert_eq!(targets[[1, 3]], None);
/// # Ok::<(), numerics::Error>(())
/// ```
///
/// Explained in Part III, chapter 13b (recurrent networks).
pub fn riddles(
    n: usize,
    distance: usize,
    rng: &mut Rng,
) -> Result<(Array3<f64>, Array2<Option<usize>>)> {
    check::size("n times the steps", &[n, distance.saturating_add(1)])?;
    let mut x = rng.normals((distance + 1, n, 1)) * 0.3;
    let mut targets = Array2::from_elem((distance + 1, n), None);
    for k in 0..n {
        let class = usize::from(rng.random() < 0.5);
        x[[0, k, 0]] = [-1.0, 1.0][class];
        targets[[distance, k]] = Some(class);
    }
    Ok((x, targets))
}

/// How many of 100 new riddles a model solves after 60 training steps with 8 riddles each.
///
/// Its slopes are cut to a length of 1. A model has one input and two classes, for −1 and for 1.
///
/// Errors: those of [`riddles`] and of [`SequenceModel::step`]. Cost: 60 steps, and reading 100 riddles.
///
/// ```
/// use networks::recurrent::{Cell, SequenceModel};
/// use numerics::Rng;
///
/// let mut rng = Rng::new(1);
/// let model = SequenceModel::random(Cell::Rnn, 1, 8, 2, &mut rng)?;
/// assert!(part3_networks::recurrent::solved(model, 2, 0.05, &mut rng)? > 90);
/// # Ok::<(), numerics::Error>(())
/// ```
///
/// Explained in Part III, chapter 13b (recurrent networks).
pub fn solved(
    mut model: SequenceModel,
    distance: usize,
    learning_rate: f64,
    rng: &mut Rng,
) -> Result<usize> {
    let (rule, mut memory) = (Adam { learning_rate, ..Adam::default() }, Memory::default());
    for _ in 0..60 {
        let (x, targets) = riddles(8, distance, rng)?;
        model.step(x.view(), targets.view(), &rule, &mut memory, 1.0)?;
    }
    let (x, targets) = riddles(100, distance, rng)?;
    let logits = model.logits(x.view())?.slice_move(s![distance, .., ..]);
    let guesses = logits.rows().into_iter().map(|row| Some(usize::from(row.get(1) > row.get(0))));
    Ok(guesses.zip(targets.row(distance)).filter(|(guess, target)| guess == *target).count())
}

/// The learning rate, of five, at which a cell solved most riddles from the starts 5 to 9; of equals the smallest.
///
/// This crate's test `riddles_are_tried_again`, which is skipped unless asked for, makes the file that it reads.
///
/// Errors: a cell other than "RNN", "LSTM" and "LSTM open", or a distance other than 20 and 40. Cost: 30 lines are read.
///
/// ```
/// assert_eq!(part3_networks::recurrent::best_rate("RNN", 20)?, 0.1);
/// assert!(part3_networks::recurrent::best_rate("GRU", 20).is_err());
/// # Ok::<(), numerics::Error>(())
/// ```
///
/// Explained in Part III, chapter 13b (recurrent networks).
pub fn best_rate(cell: &str, distance: usize) -> Result<f64> {
    let lines = TRIED.lines().filter_map(trial);
    let of_cell = lines.filter(|&(name, at, ..)| name == cell && at == distance);
    let best = of_cell.reduce(|best, next| if next.3 > best.3 { next } else { best });
    best.map(|(_, _, rate, _)| rate)
        .ok_or_else(|| Error::invalid("a cell", format!("{cell}, {distance}"), "in tried.txt"))
}

/// A cell, a distance, a learning rate, and how many riddles it solved, all starts added up.
fn trial(line: &str) -> Option<(&str, usize, f64, usize)> {
    let mut cells = line.split(',');
    let (cell, distance, rate) = (cells.next()?, cells.next()?, cells.next()?);
    let right = cells.map(|cell| cell.parse::<usize>().ok()).sum::<Option<usize>>()?;
    Some((cell, distance.parse().ok()?, rate.parse().ok()?, right))
}

/// A layer's four arrays as variables of candle, by PyTorch's names: what candle-nn's `LSTM` and `GRU` ask a `VarBuilder` for.
///
/// Shape: as in [`Recurrent`]; of `f64`. Errors: none that a layer can cause. Cost: a copy of each number.
///
/// ```
/// use networks::recurrent::{Cell, Recurrent};
///
/// let layer = Recurrent::random(Cell::Gru, 3, 4, &mut numerics::Rng::new(1))?;
/// let weights = part3_networks::recurrent::in_candle(&layer)?;
/// assert_eq!(weights["weight_hh_l0"].dims(), [12, 4]);
/// # Ok::<(), tensors::Error>(())
/// ```
///
/// Explained in Part III, chapter 13b (recurrent networks).
pub fn in_candle(layer: &Recurrent) -> tensors::Result<HashMap<String, Tensor>> {
    let named = [
        ("weight_ih_l0", tensors::tensor(&layer.weight_ih)?),
        ("weight_hh_l0", tensors::tensor(&layer.weight_hh)?),
        ("bias_ih_l0", tensors::tensor(&layer.bias_ih)?),
        ("bias_hh_l0", tensors::tensor(&layer.bias_hh)?),
    ];
    let variable = |(name, tensor): (&str, Tensor)| {
        Ok((name.to_owned(), Var::from_tensor(&tensor)?.into_inner()))
    };
    named.into_iter().map(variable).collect()
}

/// A GRU of 64 units that has gone through the names of [`names`] ten times; its weights are rounded to thousandths.
///
/// This crate's test `namer_is_made_again`, which is skipped unless asked for, makes the file of its weights.
///
/// Errors: none with the file that lies here. Cost: 19,611 numbers are read.
///
/// ```
/// assert_eq!(part3_networks::recurrent::namer()?.n_parameters(), 19_611);
/// # Ok::<(), numerics::Error>(())
/// ```
///
/// Explained in Part III, chapter 13b (recurrent networks).
pub fn namer() -> Result<SequenceModel> {
    let n_signs = SIGNS.len();
    let mut model = SequenceModel::random(Cell::Gru, n_signs, N_HIDDEN, n_signs, &mut Rng::new(1))?;
    let mut numbers = WEIGHTS.split_ascii_whitespace().map(str::parse::<i32>);
    let layer = &mut model.layer;
    let arrays = [
        layer.weight_ih.as_slice_mut(),
        layer.weight_hh.as_slice_mut(),
        layer.bias_ih.as_slice_mut(),
        layer.bias_hh.as_slice_mut(),
        model.weight.as_slice_mut(),
        model.bias.as_slice_mut(),
    ];
    for parameter in arrays.into_iter().flatten().flatten() {
        let Some(Ok(thousandths)) = numbers.next() else {
            return Err(Error::empty("the rest of namer.txt", "a whole number for each parameter"));
        };
        *parameter = f64::from(thousandths) / 1000.0;
    }
    Ok(model)
}

#[cfg(test)]
mod tests {
    use learning::optim::shuffled;

    use super::*;

    const CELLS: [(&str, Cell, Option<f64>); 3] = [
        ("RNN", Cell::Rnn, None),
        ("LSTM", Cell::Lstm, None),
        ("LSTM open", Cell::Lstm, Some(5.0)),
    ];

    fn line(trained: (&str, Cell, Option<f64>), distance: usize, rate: f64) -> Result<String> {
        let (name, cell, bias) = trained;
        let mut line = format!("{name},{distance},{rate}");
        for start in 5..10 {
            let mut rng = Rng::new(start);
            let mut model = SequenceModel::random(cell, 1, 8, 2, &mut rng)?;
            if let Some(bias) = bias {
                model.layer.bias_ih.slice_mut(s![8..16]).fill(bias);
            }
            line.push_str(&format!(",{}", solved(model, distance, rate, &mut rng)?));
        }
        Ok(line)
    }

    #[test]
    fn a_riddle_that_is_quick_is_as_recorded() -> Result<()> {
        let made = line(CELLS[2], 20, 0.005)?;
        assert!(TRIED.lines().any(|line| line == made), "{made}");
        Ok(())
    }

    // cargo test -p part3-networks --lib -- --ignored --nocapture riddles_are_tried_again
    #[test]
    #[ignore = "150 cells take ten seconds; it prints tried.txt"]
    fn riddles_are_tried_again() -> Result<()> {
        println!("# cell,small numbers,learning rate, then right of 100 for the starts 5 to 9");
        for (distance, cell) in [20, 40].into_iter().flat_map(|n| CELLS.map(|cell| (n, cell))) {
            for rate in [0.005, 0.015, 0.03, 0.06, 0.1] {
                println!("{}", line(cell, distance, rate)?);
            }
        }
        Ok(())
    }

    // cargo test --release -p part3-networks --lib -- --ignored --nocapture namer_is_made_again
    #[test]
    #[ignore = "ten passes take half a minute; it prints namer.txt"]
    fn namer_is_made_again() -> Result<()> {
        let (seen, held_out) = names();
        let mut rng = Rng::new(1);
        let mut model = SequenceModel::random(Cell::Gru, 27, N_HIDDEN, 27, &mut rng)?;
        let mut memory = Memory::default();
        for pass in 0..10 {
            let falling = (1.0 + libm::cos(std::f64::consts::PI * f64::from(pass) / 10.0)) / 2.0;
            let rule = Adam { learning_rate: 0.01 * falling, ..Adam::default() };
            for rows in shuffled(seen.len(), 16, &mut rng)? {
                let (x, targets) = batch(rows.iter().map(|&row| seen[row].as_str()));
                model.step(x.view(), targets.view(), &rule, &mut memory, 1.0)?;
            }
        }
        let layer = &model.layer;
        let matrices = [&layer.weight_ih, &layer.weight_hh];
        let numbers = matrices.into_iter().flatten().chain(&layer.bias_ih).chain(&layer.bias_hh);
        for parameter in numbers.chain(&model.weight).chain(&model.bias) {
            println!("{}", (parameter * 1000.0).round());
        }
        let (x, targets) = batch(held_out.iter().map(String::as_str));
        let loss = |model: &SequenceModel| model.loss(x.view(), targets.view());
        let (made, shipped) = (loss(&model)?, loss(&namer()?)?);
        assert!((made - shipped).abs() < 0.03, "{made} nats instead of {shipped}");
        Ok(())
    }
}

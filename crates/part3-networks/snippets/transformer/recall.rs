//! Four letters are told a digit and asked for it: two blocks learn to look it up.

use std::time::Instant;

use candle_core::{D, Tensor, Var};
use candle_nn::loss::cross_entropy;
use candle_nn::{AdamW, Optimizer, ParamsAdamW};
use learning::optim::{Adam, Memory};
use ndarray::{Array2, Array3, s};
use networks::recurrent::{Cell, SequenceModel};
use numerics::Rng;
use part3_networks::transformer::{Positions, Transformer, recall};
use tensors::{Result, ids, tensor};

pub fn main() -> Result<()> {
    let n: usize = std::env::args().nth(2).and_then(|a| a.parse().ok()).unwrap_or(80);
    for seed in 0..3 {
        let t = Instant::now();
        let r = learn(2, "rotary", n, &mut Rng::new(seed))?;
        println!("rotary 2 {seed} {r:?} {:?}", t.elapsed());
    }
    for (l, name) in [(1, "rotary"), (2, "learned"), (2, "none")] {
        for seed in 0..3 {
            let t = Instant::now();
            let r = learn(l, name, n, &mut Rng::new(seed))?;
            println!("{name} {l} {seed} {r:?} {:?}", t.elapsed());
        }
    }
    for (cell, d) in [(Cell::Gru, 64), (Cell::Lstm, 64)] {
        for seed in 0..3 {
            let t = Instant::now();
            let r = gru(cell, d, n, &mut Rng::new(seed))?;
            println!("{} {d} {seed} {r:?} {:?}", cell.name(), t.elapsed());
        }
    }
    Ok(())
}

fn learn(n_blocks: usize, name: &str, n: usize, rng: &mut Rng) -> Result<Vec<usize>> {
    let width = 32;
    let positions = match name {
        "rotary" => Positions::rotary(16, width, 100.0)?,
        "learned" => Positions::learned(16, width, rng)?,
        _ => Positions::None,
    };
    let model = Transformer::random((12, width, 8), n_blocks, positions, rng)?;
    let vars = model.parameters().into_iter().map(|t| Var::from_tensor(&t)).collect::<candle_core::Result<Vec<_>>>()?;
    let params = ParamsAdamW { lr: 0.005, weight_decay: 0.0, ..Default::default() };
    let mut optimizer = AdamW::new(vars, params)?;
    let places = ids(&[8, 10, 12, 14])?;
    let logits = |words: &Array2<usize>| -> Result<Tensor> {
        let words = tensor(&words.mapv(|w| w as u32))?;
        Ok(model.forward(&words)?.index_select(&places, 1)?.flatten(0, 1)?)
    };
    let (wt, at) = recall(250, rng)?;
    let mut out = vec![];
    for step in 1..=n {
        let (words, asked) = recall(16, rng)?;
        let loss = cross_entropy(&logits(&words)?, &ids(asked.as_slice().unwrap())?)?;
        optimizer.backward_step(&loss)?;
        if step % (n / 4) == 0 {
            let guesses = logits(&wt)?.argmax(D::Minus1)?.to_vec1::<u32>()?;
            out.push(guesses.iter().zip(&at).filter(|(g, a)| **g as usize == **a).count());
        }
    }
    Ok(out)
}

fn gru(cell: Cell, d: usize, n: usize, rng: &mut Rng) -> Result<Vec<usize>> {
    let mut model = SequenceModel::random(cell, 12, d, 8, rng)?;
    let rule = Adam { learning_rate: 0.005, ..Default::default() };
    let mut memory = Memory::default();
    let hot = |words: &Array2<usize>| Array3::from_shape_fn((16, words.nrows(), 12), |(t, i, w)| f64::from(words[[i, t]] == w));
    let (wt, at) = recall(250, rng)?;
    let mut out = vec![];
    for step in 1..=n {
        let (words, asked) = recall(16, rng)?;
        let targets = Array2::from_shape_fn((16, 16), |(t, i)| (t >= 8 && t % 2 == 0).then(|| asked[[i, (t - 8) / 2]]));
        model.step(hot(&words).view(), targets.view(), &rule, &mut memory, 100.0)?;
        if step % (n / 4) == 0 {
            let logits = model.logits(hot(&wt).view())?;
            let mut right = 0;
            for i in 0..250 {
                for j in 0..4 {
                    let row = logits.slice(s![8 + 2 * j, i, ..]);
                    let best = (0..8).max_by(|a, b| row[*a].total_cmp(&row[*b])).unwrap();
                    right += usize::from(best == at[[i, j]]);
                }
            }
            out.push(right);
        }
    }
    Ok(out)
}

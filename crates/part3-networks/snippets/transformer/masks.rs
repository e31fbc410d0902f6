//! BERT, GPT and T5 as three masks: who may look at whom, and whom a changed word reaches.

use ndarray::Array3;
use numerics::Rng;
use part3_networks::transformer::{Block, Positions, mask};
use tensors::{Result, tensor};

type Rule = fn(usize, usize) -> bool; // may word i look at word j?

pub fn main() -> Result<()> {
    let models: [(&str, Rule); 3] = [
        ("BERT", |_, _| true),          // an encoder
        ("GPT", |i, j| j <= i),         // a decoder
        ("T5", |i, j| j < 4 || j <= i), // an encoder–decoder: reads 4, writes 4
    ];
    println!("word  {}", models.map(|(name, _)| format!("{name:8}")).join("  ").trim_end());
    for i in 0..8 {
        let row = |may: Rule| (0..8).map(|j| if may(i, j) { 'x' } else { '.' }).collect::<String>();
        println!("{:>4}  {}", i + 1, models.map(|(_, may)| row(may)).join("  "));
    }

    let mut rows = Vec::new();
    for changed in [0, 3, 7] {
        let [bert, gpt, t5] = models.map(|(_, may)| reached(changed, may));
        rows.push(show::row![changed + 1, bert?, gpt?, t5?]);
    }
    println!("{}", show::table(&["changed word", "BERT", "GPT", "T5"], &rows));
    Ok(())
}

/// How many words come differently out of a random block when one that goes in is changed.
fn reached(changed: usize, may: Rule) -> Result<usize> {
    let x = Array3::from_shape_fn((2, 8, 8), |(copy, i, column)| {
        if copy == 1 && i == changed { 0.5 } else { libm::sin((8 * i + column) as f64) }
    });
    let block = Block::random(8, 2, &mut Rng::new(6))?;
    let output = block.forward(&tensor(&x)?, Some(&mask(8, may)?), &Positions::None)?;
    let moved = (output.get(0)? - output.get(1)?)?.sqr()?.sum(1)?.to_vec1::<f64>()?;
    Ok(moved.iter().filter(|moved| **moved > 1e-12).count())
}

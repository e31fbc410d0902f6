//! A network with batch normalization, tested in two modes: in train mode the company decides.

use candle_nn::batch_norm;
use numerics::{Rng, stats::mean};
use part3_networks::{normalization::Network, training_loop::Pictures};
use tensors::{Result, rows};

pub fn main() -> Result<()> {
    let digits = Pictures::read()?;
    let classes = digits.y_test.to_vec1::<u32>()?;
    let all: Vec<usize> = (0..510).collect();
    let class = |c: u32| all.iter().copied().filter(|i| classes[*i] == c).collect();
    let tests: [(&str, bool, Vec<Vec<usize>>); 5] = [
        ("eval", false, vec![all.clone()]),
        ("train, all at once", true, vec![all.clone()]),
        ("train, five at a time", true, all.chunks(5).map(Vec::from).collect()),
        ("train, a class at a time", true, (0..10).map(class).collect()),
        ("eval again", false, vec![all.clone()]),
    ];
    let mut counts = [const { Vec::new() }; 5];
    for seed in 0..5 {
        let mut rng = Rng::new(seed);
        let model = Network::new(|vb| batch_norm(32, 1e-5, vb), &mut rng)?;
        model.train(&digits, 105, &mut rng)?;
        for ((_, train, batches), counts) in tests.iter().zip(&mut counts) {
            let right = batches.iter().map(|batch| {
                model.right(&rows(&digits.x_test, batch)?, &rows(&digits.y_test, batch)?, *train)
            });
            counts.push(right.sum::<Result<usize>>()? as f64);
        }
    }
    let mut table = Vec::new();
    for ((name, ..), counts) in tests.iter().zip(&counts) {
        table.push(show::row![name, (mean(counts)?, 1), show::vector(counts, 0)]);
    }
    println!("{}", show::table(&["tested in", "right of 510", "each start"], &table));
    Ok(())
}

//! Weight averaging along a run at a constant rate: the held-out loss of each average.

use ndarray::{Axis, s};
use networks::activations::Activation;
use networks::mlp::{Init, Mlp};
use numerics::{Result, Rng};

pub fn main() -> Result<()> {
    let runs = (0..5).map(|seed| run(&mut Rng::new(seed))).collect::<Result<Vec<_>>>()?;
    let mut rows = Vec::new();
    let names = ["last", "mean of 100", "moving, 10", "moving, 100", "moving, 1000"];
    for (i, name) in names.into_iter().enumerate() {
        let mean = runs.iter().map(|losses| losses[i] / 5.0).sum::<f64>();
        let better = runs.iter().filter(|losses| losses[i] < losses[0]).count();
        rows.push(show::row![name, (mean, 3), better]);
    }
    println!("{}", show::table(&["", "held-out loss", "better in so many of 5 runs"], &rows));
    Ok(())
}

fn run(rng: &mut Rng) -> Result<Vec<f64>> {
    let (x, y) = (&data::digits().x / 16.0, &data::digits().y);
    let mut network = Mlp::new(&[64, 32, 10], Activation::Relu, Init::HeNormal, rng)?;
    let mut averages = vec![network.clone(); 5];
    for step in 1..=400 {
        let rows: Vec<usize> = (0..8).map(|_| rng.integers(0..1347)).collect::<Result<_>>()?;
        let (x, y) = (x.select(Axis(0), &rows), y.select(Axis(0), &rows));
        network.descend(&network.loss_and_gradient(&x, &y)?.1, 0.5)?;
        let mean = if step > 300 { 1.0 / f64::from(step - 300) } else { 0.0 }; // 1, 1/2, 1/3, …
        let takes = [1.0, mean, 1.0 / 10.0, 1.0 / 100.0, 1.0 / 1000.0]; // 1 − keep
        for (average, take) in averages.iter_mut().zip(takes) {
            let weights = average.parameters_mut().iter_mut().zip(network.parameters());
            weights.for_each(|(a, w)| *a += take * (w - *a));
        }
    }
    averages.iter().map(|a| a.loss(x.slice(s![1347.., ..]), y.slice(s![1347..]))).collect()
}

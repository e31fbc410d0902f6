//! A scaling law in miniature: four small models on a line, which is asked about a fifth.

use language::gpt::sized_runs;
use libm::{exp, log, pow};

pub fn main() {
    let runs = sized_runs(); // the same 1,000 steps on the same novel, five sizes
    let (mut rows, mut x, mut y) = (Vec::new(), Vec::new(), Vec::new());
    for run in &runs {
        let bits = run.held_out_bits_per_byte;
        x.push(log(run.n_parameters as f64));
        y.push(log(bits));
        rows.push(show::row![run.width, run.n_layers, run.n_parameters, (bits, 3), (log(bits), 3)]);
    }
    let header = ["width", "blocks", "parameters", "bits per byte", "their log"];
    println!("{}", show::table(&header, &rows));

    let slopes = [0, 1, 2, 3].map(|i| (y[i + 1] - y[i]) / (x[i + 1] - x[i]));
    println!("powers from each to the next: {}", show::vector(slopes, 3));
    let (a, b) = line(&x[..4], &y[..4]);
    println!("four smallest: bits = {} · N^({})", show::fixed(exp(a), 2), show::fixed(b, 4));
    println!("ten times the parameters: {} times the bits", show::fixed(pow(10.0, b), 3));
    let predict = |n: usize| show::fixed(exp(a + b * log(n as f64)), 3);
    let (n, trained) = (runs[4].n_parameters, runs[4].held_out_bits_per_byte);
    let trained = show::fixed(trained, 3);
    println!("N = {}: predicted {}, trained {trained}", show::integer(n), predict(n));
    for n in [869_504, 1_000_000_000, 1_000_000_000_000] {
        println!("N = {}: predicted {}", show::integer(n), predict(n));
    }
}

/// Intercept and slope of the straight line through points, by least squares.
fn line(x: &[f64], y: &[f64]) -> (f64, f64) {
    let mean = |v: &[f64]| v.iter().sum::<f64>() / v.len() as f64;
    let (x_mean, y_mean) = (mean(x), mean(y));
    let products: f64 = x.iter().zip(y).map(|(x, y)| (x - x_mean) * (y - y_mean)).sum();
    let slope = products / x.iter().map(|x| (x - x_mean) * (x - x_mean)).sum::<f64>();
    (y_mean - slope * x_mean, slope)
}

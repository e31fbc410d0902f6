//! Temperature scaling: one number, learned on wines of its own, cools a boastful model down.

use learning::metrics::log_loss;
use ndarray::Array1;
use numerics::functions::sigmoid;
use part2_learning::calibration::overconfident_wines;

pub fn main() -> numerics::Result<()> {
    let wines = overconfident_wines()?;
    let cooled = |scores: &Array1<f64>, t: f64| scores.mapv(|s| sigmoid(s / t));

    let (y, scores) = wines.calibration;
    let (mut lowest, mut best) = (f64::INFINITY, 1.0);
    for hundredths in 1..=2000 {
        let t = f64::from(hundredths) / 100.0;
        let loss = log_loss(&y, &cooled(&scores, t))?;
        if loss < lowest {
            (lowest, best) = (loss, t);
        }
        if [100, 200, 400, 800, 1600].contains(&hundredths) {
            println!("temperature {:>4}  log loss {}", show::fixed(t, 1), show::fixed(loss, 4));
        }
    }
    println!("best of 2,000      {}", show::fixed(best, 2));

    let (y, scores) = wines.test;
    let (p, cool) = (cooled(&scores, 1.0), cooled(&scores, best));
    println!("test, before       {}", show::fixed(log_loss(&y, &p)?, 4));
    println!("test, after        {}", show::fixed(log_loss(&y, &cool)?, 4));
    let same = p.iter().zip(&cool).filter(|(a, b)| (**a >= 0.5) == (**b >= 0.5)).count();
    println!("same answer at 0.5 {same} of {}", y.len());
    println!(
        "log-odds of wine 4 {}, and it is {}",
        show::fixed(scores[3], 2),
        ["bad", "good"][y[3]]
    );
    println!("its probability    {} → {}", show::fixed(p[3], 7), show::fixed(cool[3], 3));
    Ok(())
}

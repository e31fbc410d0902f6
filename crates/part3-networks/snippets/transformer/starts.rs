//! Twelve letters again, from five starts: three kinds of places, and two networks with a memory.

use part3_networks::transformer::{Trial, tried};

pub fn main() -> numerics::Result<()> {
    let tried = tried()?; // each at three learning rates: the best on average is shown
    let mut best: Vec<&Trial> = Vec::new();
    for trial in &tried {
        match best.iter_mut().find(|b| b.name == trial.name && b.n_steps == trial.n_steps) {
            Some(seen) if seen.mean() < trial.mean() => *seen = trial,
            Some(_) => {}
            None => best.push(trial),
        }
    }
    let rows: Vec<_> = best
        .iter()
        .map(|b| show::row![b.name, b.n_parameters, b.n_steps, (b.learning_rate, 3), (&b.right, 0)])
        .collect();
    let header = ["network", "parameters", "steps", "rate", "right of 100", "", "", "", ""];
    println!("{}", show::table(&header, &rows));
    Ok(())
}

//! Learning-rate schedules with PyTorch's numbers: staircase, exponential, cosine, warm-up.

use learning::optim::Schedule;

const RATE: f64 = 0.1; // the base learning rate

pub fn main() -> numerics::Result<()> {
    let cosine = Schedule::Cosine { n_steps: 32, lowest: 0.0 };
    let schedules = [
        Schedule::Staircase { every: 10, factor: 0.5 },
        Schedule::Exponential { factor: 0.9 },
        Schedule::Cosine { n_steps: 40, lowest: 0.0 },
        Schedule::WarmUp { n_steps: 8, then: Box::new(cosine) },
    ];
    let mut rows = Vec::new();
    for step in [0, 1, 2, 4, 8, 10, 16, 24, 32, 39] {
        let mut row = vec![step.to_string()];
        for schedule in &schedules {
            row.push(show::fixed(RATE * schedule.factor(step)?, 5));
        }
        rows.push(row);
    }
    let header = ["step", "staircase", "exponential", "cosine", "warm-up, then cosine"];
    println!("{}", show::table(&header, &rows));
    Ok(())
}

//! Walking downhill: measure how the loss slopes at two numbers, move both against it, repeat.

use part1_vocabulary::fitting::best_line;

pub fn main() -> numerics::Result<()> {
    // Flippers in cm beyond 20, masses in kg: numbers of similar size walk better.
    let flock = data::penguins_matrix(&["flipper_length_mm", "body_mass_g"])?;
    let (x, y) = (flock.column(0).mapv(|mm| mm / 10.0 - 20.0), &flock.column(1) / 1000.0);
    let loss = |weight: f64, bias: f64| {
        let misses = weight * &x + bias - &y;
        misses.mapv(|miss| miss * miss).sum() / y.len() as f64
    };

    let (learning_rate, nudge) = (0.1, 0.001);
    let (mut weight, mut bias) = (0.0, 0.0);
    let mut rows = Vec::new();
    for step in 0..=100 {
        let right = loss(weight + nudge, bias) - loss(weight - nudge, bias);
        let up = loss(weight, bias + nudge) - loss(weight, bias - nudge);
        let slopes = [right, up].map(|rise| rise / (2.0 * nudge));
        if [0, 1, 2, 5, 10, 20, 50, 100].contains(&step) {
            let numbers = [weight, bias, loss(weight, bias), slopes[0], slopes[1]];
            let cells = numbers.map(|x| show::fixed(x, 4));
            rows.push([&[step.to_string()], &cells[..]].concat());
        }
        weight -= learning_rate * slopes[0];
        bias -= learning_rate * slopes[1];
    }
    let header = ["step", "weight", "bias", "loss kg²", "slope in weight", "slope in bias"];
    println!("{}", show::table(&header, &rows));
    let (exact_weight, exact_bias) = best_line(x.view(), y.view())?;
    let exact = [exact_weight, exact_bias].map(|x| show::fixed(x, 4));
    println!("by formula: weight {}, bias {}", exact[0], exact[1]);
    println!("in g and mm: weight {}", show::fixed(weight * 100.0, 2));
    Ok(())
}

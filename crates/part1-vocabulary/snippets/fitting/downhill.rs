//! Walking downhill: measure how the loss slopes at two numbers, move both against it, repeat.

pub fn main() -> numerics::Result<()> {
    let flock = data::penguins_matrix(&["flipper_length_mm", "body_mass_g"])?;
    let x = flock.column(0).mapv(|mm| mm / 10.0 - 20.0); // flippers, in cm beyond 20
    let y = &flock.column(1) / 1000.0; // masses, in kg
    let loss = |w: f64, b: f64| (w * &x + b - &y).mapv(|miss| miss * miss).sum() / y.len() as f64;

    let (learning_rate, nudge) = (0.1, 0.001); // hyperparameters of the training
    let (mut weight, mut bias, mut rows) = (0.0, 0.0, Vec::new());
    for step in 0..=100 {
        let right = loss(weight + nudge, bias) - loss(weight - nudge, bias);
        let up = loss(weight, bias + nudge) - loss(weight, bias - nudge);
        let slopes = [right / (2.0 * nudge), up / (2.0 * nudge)];
        if [0, 1, 2, 5, 10, 20, 50, 100].contains(&step) {
            let (here, root_g) = (loss(weight, bias), loss(weight, bias).sqrt() * 1000.0);
            rows.push(show::row![step, ([weight, bias, here], 4), (root_g, 0), (slopes, 4)]);
        }
        weight -= learning_rate * slopes[0];
        bias -= learning_rate * slopes[1];
    }
    let header = ["step", "weight", "bias", "loss kg²", "root g", "slope in weight", "in bias"];
    println!("{}", show::table(&header, &rows));
    let (best_w, best_b) = part1_vocabulary::fitting::best_line(&x, &y)?;
    println!("by formula: weight {}, bias {}", show::fixed(best_w, 4), show::fixed(best_b, 4));
    Ok(())
}

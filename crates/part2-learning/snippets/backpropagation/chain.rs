//! The chain rule by hand: four small steps from a weight to a loss, four slopes multiplied back.

pub fn main() {
    // A penguin's flipper in decimeters and its mass in kilograms; a weight and a bias.
    let (x, y, w, b) = (1.81, 3.75, 2.0, -0.5);

    // The forward pass: one small step after the other.
    let product = w * x;
    let prediction = product + b;
    let error = prediction - y;
    let loss = error * error;

    // The backward pass: the slope so far, times the local slope of the step.
    let d_error = 1.0 * 2.0 * error;
    let d_prediction = d_error * 1.0;
    let d_product = d_prediction * 1.0;
    let d_w = d_product * x;

    let names = ["w", "product", "prediction", "error", "loss"];
    let values = [w, product, prediction, error, loss];
    let slopes = [d_w, d_product, d_prediction, d_error, 1.0];
    for ((name, value), slope) in names.iter().zip(values).zip(slopes) {
        println!(
            "{name:<10}  value {:>7}  slope {:>7}",
            show::fixed(value, 4),
            show::fixed(slope, 4)
        );
    }
    let loss_at = |w: f64| (w * x + b - y) * (w * x + b - y);
    let measured = (loss_at(w + 1e-5) - loss_at(w - 1e-5)) / 2e-5;
    println!("measured along w          slope {:>7}", show::fixed(measured, 4));
}

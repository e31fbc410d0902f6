//! The chain rule by hand: four small steps from a weight to a loss, four slopes multiplied back.

use numerics::functions::power;

pub fn main() {
    // A penguin's flipper in decimeters and its mass in kilograms; a weight and a bias.
    let (x, y, w, b) = (1.81, 3.75, 2.0, -0.5);

    // The forward pass: one small step after the other.
    let product = w * x;
    let prediction = product + b;
    let error = prediction - y;
    let loss = error * error;

    // The backward pass: the slope so far, times the local slope of the step.
    let d_error = 2.0 * error;
    let d_prediction = d_error * 1.0;
    let d_product = d_prediction * 1.0;
    let d_w = d_product * x;

    let rows = [
        ("w", w, "x = 1.81", d_w),
        ("product", product, "1", d_product),
        ("prediction", prediction, "1", d_prediction),
        ("error", error, "2 · error", d_error),
        ("loss", loss, "–", 1.0),
    ];
    let rows = rows.map(|(name, value, local, slope)| {
        [name.to_string(), show::fixed(value, 4), local.to_string(), show::fixed(slope, 4)]
    });
    println!("{}", show::table(&["number", "value", "slope of its step", "slope of loss"], &rows));

    let loss_at = |w: f64| power(w * x + b - y, 2);
    let measured = (loss_at(w + 1e-5) - loss_at(w - 1e-5)) / 2e-5;
    println!("slope of the loss along w, measured  {}", show::fixed(measured, 4));
}

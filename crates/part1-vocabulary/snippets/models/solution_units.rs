//! The same model in three units of length: the weight changes, the prediction does not.

pub fn main() {
    let mut rows = Vec::new();
    for (unit, per_mm) in [("mm", 1.0), ("cm", 0.1), ("m", 0.001)] {
        let flipper = 181.0 * per_mm;
        let (weight, bias_g) = parameters(per_mm);
        let predicted_g = weight * flipper + bias_g;
        rows.push(show::row![unit, (flipper, 3), ([weight, bias_g, predicted_g], 0)]);
    }
    let header = ["unit", "flipper", "weight g per unit", "bias g", "prediction g"];
    println!("{}", show::table(&header, &rows));
}

/// Weight and bias where lengths are counted in a unit of which a millimeter is `per_mm`.
fn parameters(per_mm: f64) -> (f64, f64) {
    // yours: the parameters that predict as 50·mm − 5800 does
    (50.0 / per_mm, -5800.0)
    // end
}

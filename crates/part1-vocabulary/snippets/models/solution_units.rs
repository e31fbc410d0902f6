//! The same model in three units of length: the weight changes, the prediction does not.

pub fn main() {
    let mut rows = Vec::new();
    for (unit, per_mm) in [("mm", 1.0), ("cm", 0.1), ("m", 0.001)] {
        let feature = 181.0 * per_mm;
        let weight = 50.0 / per_mm; // g per unit
        let prediction_g = weight * feature - 5800.0;
        let numbers = [(feature, 3), (weight, 0), (-5800.0, 0), (prediction_g, 0)];
        let cells = numbers.map(|(x, decimals)| show::fixed(x, decimals));
        rows.push([&[unit.to_string()], &cells[..]].concat());
    }
    let header = ["unit", "flipper", "weight", "bias g", "prediction g"];
    println!("{}", show::table(&header, &rows));
}

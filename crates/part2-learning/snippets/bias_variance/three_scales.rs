//! Three scales weigh a penguin of 5 kg: each error is a squared bias plus a variance.

pub fn main() {
    let truth_kg = 5.0;
    let scales = [
        ("steady, but 1 kg too much", [6.0, 6.1, 5.9, 6.0]),
        ("right on average, but shaky", [4.0, 6.0, 3.0, 7.0]),
        ("steady and nearly right", [5.2, 5.1, 5.2, 5.1]),
    ];
    let mut rows = Vec::new();
    for (name, readings_kg) in scales {
        let mean_kg = readings_kg.iter().sum::<f64>() / 4.0;
        let bias_kg = mean_kg - truth_kg;
        let variance = mean_square_around(mean_kg, readings_kg);
        let error = mean_square_around(truth_kg, readings_kg);
        rows.push(show::row![name, ([bias_kg, bias_kg * bias_kg, variance, error], 4)]);
    }
    let header = ["scale", "bias kg", "bias squared", "variance", "mean squared error"];
    println!("{}", show::table(&header, &rows));
}

fn mean_square_around(center: f64, values: [f64; 4]) -> f64 {
    values.iter().map(|value| (value - center) * (value - center)).sum::<f64>() / 4.0
}

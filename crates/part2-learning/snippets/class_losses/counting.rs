//! Five forecasts of rain, and the surprise of what happened: their mean is the log loss.

use learning::losses::binary_cross_entropy;
use ndarray::array;

pub fn main() -> numerics::Result<()> {
    let rained = array![1.0, 0.0, 1.0, 1.0, 0.0];
    let stated = array![0.9, 0.2, 0.6, 0.3, 0.1]; // the probability of rain
    let mut total_nats = 0.0;
    let mut rows = Vec::new();
    for (y, p) in rained.iter().zip(&stated) {
        let to_what_happened = if *y == 1.0 { *p } else { 1.0 - p };
        let surprise_nats = -libm::log(to_what_happened);
        total_nats += surprise_nats;
        let bits = -libm::log2(to_what_happened);
        let weather = if *y == 1.0 { "rain" } else { "dry" };
        let numbers = [(*p, 1), (to_what_happened, 1), (bits, 4), (surprise_nats, 4)];
        let mut row = vec![weather.to_string()];
        row.extend(numbers.map(|(x, decimals)| show::fixed(x, decimals)));
        rows.push(row);
    }
    let header = ["day", "P(rain)", "given to what happened", "bits", "nats"];
    println!("{}", show::table(&header, &rows));
    println!("mean surprise, nats    {}", show::fixed(total_nats / 5.0, 4));
    let loss = binary_cross_entropy(&rained, &stated)?;
    println!("binary cross-entropy   {}", show::fixed(loss, 4));
    Ok(())
}

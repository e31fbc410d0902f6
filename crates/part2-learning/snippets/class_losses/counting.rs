//! Five forecasts of rain, and the surprise of what happened: their mean is the log loss.

pub fn main() {
    let rained = [true, false, true, true, false];
    let stated = [0.9, 0.2, 0.6, 0.3, 0.1]; // the probability of rain
    let (mut rows, mut total_nats) = (Vec::new(), 0.0);
    for (rain, p) in rained.into_iter().zip(stated) {
        let (day, given) = if rain { ("rain", p) } else { ("dry", 1.0 - p) };
        let (nats, bits) = (-libm::log(given), -libm::log2(given));
        total_nats += nats;
        rows.push(show::row![day, ([p, given], 1), ([bits, nats], 4)]);
    }
    let header = ["day", "P(rain)", "given to what happened", "bits", "nats"];
    println!("{}", show::table(&header, &rows));
    println!("binary cross-entropy, the mean  {} nats", show::fixed(total_nats / 5.0, 4));
}

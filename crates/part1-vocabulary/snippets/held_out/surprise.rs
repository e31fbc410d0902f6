//! Surprise in bits: how far a stated probability was from what happened, for three forecasters.

pub fn main() {
    // What five penguins turned out to be (invented, like the forecasts).
    let is_gentoo = [true, false, true, false, true];
    // How probable each forecaster called it that they are Gentoos.
    let forecasters = [
        ("careful", [0.90, 0.20, 0.90, 0.30, 0.40]),
        ("boastful", [0.99, 0.01, 0.99, 0.01, 0.01]),
        ("undecided", [0.50, 0.50, 0.50, 0.50, 0.50]),
    ];
    let rows = forecasters.map(|(name, of_gentoo)| {
        let bits = [0, 1, 2, 3, 4].map(|i| {
            let of_truth = if is_gentoo[i] { of_gentoo[i] } else { 1.0 - of_gentoo[i] };
            -libm::log2(of_truth)
        });
        show::row![name, (bits, 2), (bits.iter().sum::<f64>() / 5.0, 2)]
    });
    let header = ["surprise in bits", "1st", "2nd", "3rd", "4th", "5th", "mean"];
    println!("{}", show::table(&header, &rows));
}

//! Surprise in bits: how far a stated probability was from what happened, for three forecasters.

use part1_vocabulary::held_out::surprise_bits;

pub fn main() -> numerics::Result<()> {
    // What each forecaster said about the species that five held-out penguins turned out to be.
    let forecasters = [
        ("careful", [0.90, 0.80, 0.90, 0.70, 0.40]),
        ("boastful", [0.99, 0.99, 0.99, 0.99, 0.01]),
        ("undecided", [0.50, 0.50, 0.50, 0.50, 0.50]),
    ];
    let mut rows = Vec::new();
    for (name, probabilities) in forecasters {
        let mut row = vec![name.to_string()];
        let mut total_bits = 0.0;
        for probability in probabilities {
            let bits = surprise_bits(probability)?; // −log2 of the probability
            total_bits += bits;
            row.push(show::fixed(bits, 2));
        }
        row.push(show::fixed(total_bits / 5.0, 2));
        rows.push(row);
    }
    let header = ["surprise in bits", "1st", "2nd", "3rd", "4th", "5th", "mean"];
    println!("{}", show::table(&header, &rows));
    Ok(())
}

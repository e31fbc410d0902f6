//! Triplets with any stranger and with hard negatives of the batch: which still have a loss?

use part3_networks::similarity::{Near, mined, search};

pub fn main() -> numerics::Result<()> {
    let x = part3_networks::unseen().x_test;
    let mut rows = Vec::new();
    for (name, hardest) in [("any of nine", false), ("the hardest", true)] {
        let (mut at_first, mut at_last, mut right, mut of_ten) = (0, 0, 0.0, 0.0);
        for seed in 0..3 {
            let (encoder, active) = mined(hardest, seed)?;
            at_first += active[0];
            at_last += active[1];
            let found = search(&encoder.logits(&x)?, Near::Cosine)?;
            right += found.nearest_right as f64 / 3.0;
            of_ten += found.of_ten / 3.0;
        }
        let shares = [at_first, at_last].map(|active| show::percent(active as f64 / 1500.0, 0));
        let [at_first, at_last] = shares;
        rows.push(show::row![name, at_first, at_last, (right, 1), (of_ten, 3)]);
    }
    let header = ["stranger", "loss > 0: steps 1–50", "251–300", "nearest right", "of the ten"];
    println!("{}", show::table(&header, &rows));
    Ok(())
}

//! InfoNCE by hand: three digits by one writer look for their fellows by another.

use ndarray::{Array2, Axis};
use networks::contrastive::info_nce;

pub fn main() -> numerics::Result<()> {
    let pixels = part3_networks::unseen().x_train;
    let anchors = pixels.select(Axis(0), &[1, 4, 8]); // a 1, a 4 and an 8
    let positives = pixels.select(Axis(0), &[131, 134, 138]); // the same digits by the next writer
    let temperature = 0.1;

    let (a, p) = (units(&anchors), units(&positives));
    let similarities = a.dot(&p.t()); // (3, 3)
    let powers = (&similarities / temperature).mapv(libm::exp);
    let shares = &powers / &powers.sum_axis(Axis(1)).insert_axis(Axis(1));
    let loss = -shares.diag().mapv(libm::log).sum() / 3.0;
    let slopes = (&shares - &Array2::<f64>::eye(3)) / (3.0 * temperature);

    let names = ["1", "4", "8"];
    let rows: Vec<_> = (0..3)
        .map(|i| {
            let [s, q, d] = [&similarities, &shares, &slopes].map(|m| show::vector(m.row(i), 2));
            show::row![names[i], s, q, d]
        })
        .collect();
    println!("{}", show::table(&["anchor", "similarities", "shares", "slopes"], &rows));
    println!("loss      {}", show::fixed(loss, 4));
    println!("library's {}", show::fixed(info_nce(&anchors, &positives, temperature)?.loss, 4));
    Ok(())
}

/// By hand: each row divided by its length, which is what the page begins with.
fn units(rows: &Array2<f64>) -> Array2<f64> {
    let lengths = (rows * rows).sum_axis(Axis(1)).mapv(f64::sqrt);
    rows / &lengths.insert_axis(Axis(1))
}

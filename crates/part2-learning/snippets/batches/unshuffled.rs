//! Without shuffling, the batches of a sorted file pull toward what comes last.

use numerics::Rng;

pub fn main() -> numerics::Result<()> {
    // The table as an export might give it: sorted, the shortest flipper first.
    let mut flippers_mm = data::penguins_column("flipper_length_mm")?;
    flippers_mm.sort_by(f64::total_cmp);
    let one_epoch = |guess: &mut f64, order: &[usize]| {
        for batch in order.chunks(8) {
            let misses = batch.iter().map(|row| *guess - flippers_mm[*row]);
            *guess -= 0.1 * 2.0 * misses.sum::<f64>() / batch.len() as f64;
        }
    };
    let (mut rng, in_order) = (Rng::new(7), Vec::from_iter(0..342));
    let (mut sorted, mut shuffled, mut rows) = (190.0, 190.0, Vec::new());
    for epoch in 1..=5 {
        one_epoch(&mut sorted, &in_order);
        one_epoch(&mut shuffled, &rng.permutation(342));
        rows.push(show::row![epoch, ([sorted, shuffled], 2)]);
    }
    println!("{}", show::table(&["epoch", "sorted", "shuffled"], &rows));
    println!("mean of all  {}", show::fixed(flippers_mm.iter().sum::<f64>() / 342.0, 2));
    Ok(())
}

//! Distribution shift: a line from two islands, asked about penguins of a third.

use data::Island::Biscoe;
use ndarray::arr2;
use numerics::Rng;
use part1_vocabulary::fitting::best_line;

pub fn main() -> numerics::Result<()> {
    let flock = |on_biscoe: bool| -> Vec<[f64; 2]> {
        let wanted = data::penguins().iter().filter(|p| (p.island == Biscoe) == on_biscoe);
        wanted.filter_map(|p| Some([p.flipper_length_mm?, p.body_mass_g?])).collect()
    };
    let (mut home, biscoe) = (flock(false), flock(true));
    Rng::new(7).shuffle(&mut home);
    let [held_out, seen, biscoe] = [&home[..50], &home[50..], &biscoe].map(arr2);
    let (weight, bias) = best_line(seen.column(0), seen.column(1))?;

    // The held-out penguins are i.i.d. with the seen ones; those of Biscoe are not.
    let parts =
        [("two islands, seen", seen), ("two islands, held out", held_out), ("Biscoe", biscoe)];
    let rows = parts.map(|(name, part)| {
        let misses_g = weight * &part.column(0) + bias - part.column(1);
        let n = part.nrows() as f64;
        let error_g = (misses_g.dot(&misses_g) / n).sqrt();
        show::row![name, part.nrows(), (error_g, 0), (misses_g.sum() / n, 0)]
    });
    println!("{}", show::table(&["asked about", "penguins", "error g", "mean miss g"], &rows));
    Ok(())
}

//! Distribution shift: a line from two islands, asked about penguins of a third.

use data::Island;
use numerics::Rng;
use part1_vocabulary::fitting::best_line;

pub fn main() -> numerics::Result<()> {
    let (mut home, mut biscoe) = (Vec::new(), Vec::new());
    for penguin in data::penguins() {
        if let (Some(mm), Some(g)) = (penguin.flipper_length_mm, penguin.body_mass_g) {
            let at_biscoe = penguin.island == Island::Biscoe;
            let island = if at_biscoe { &mut biscoe } else { &mut home };
            island.push((mm, g));
        }
    }
    // Held-out penguins are i.i.d. with the seen ones; those of Biscoe are not.
    Rng::new(7).shuffle(&mut home);
    let (held_out, train) = home.split_at(50);
    let (x, y): (Vec<f64>, Vec<f64>) = train.iter().copied().unzip();
    let (weight, bias) = best_line((&x[..]).into(), (&y[..]).into())?;

    let mut rows = Vec::new();
    for (name, penguins) in [
        ("seen, Dream and Torgersen", train),
        ("held out, Dream and Torgersen", held_out),
        ("Biscoe", &biscoe[..]),
    ] {
        let misses = penguins.iter().map(|(mm, g)| weight * mm + bias - g);
        let n = penguins.len() as f64;
        let error = (misses.clone().map(|m| m * m).sum::<f64>() / n).sqrt();
        let mean_miss = misses.sum::<f64>() / n;
        let numbers = [n, error, mean_miss].map(|x| show::fixed(x, 0));
        rows.push([&[name.to_string()], &numbers[..]].concat());
    }
    let header = ["asked about", "penguins", "error g", "mean miss g"];
    println!("{}", show::table(&header, &rows));
    Ok(())
}

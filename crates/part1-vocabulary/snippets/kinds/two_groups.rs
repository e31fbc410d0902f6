//! Clustering, unsupervised: two groups of flippers; the species are looked up only afterwards.

use data::Species;

pub fn main() -> numerics::Result<()> {
    let (x, y) = data::penguins_by_species(&["flipper_length_mm"])?;
    let flippers_mm = x.column(0);

    // A supervised model would look at y now. Here two rough middles are the start:
    // each flipper joins the nearer one, each middle moves to the mean of those that joined it.
    let mut middles_mm = [180.0, 220.0];
    let group =
        |mm: f64, middles: [f64; 2]| usize::from((mm - middles[1]).abs() < (mm - middles[0]).abs());
    for round in 1.. {
        let (mut sums, mut counts) = ([0.0; 2], [0.0; 2]);
        for mm in flippers_mm {
            let joined = group(*mm, middles_mm);
            sums[joined] += mm;
            counts[joined] += 1.0;
        }
        let moved = [0, 1].map(|g| sums[g] / counts[g]);
        println!("round {round}: middles {} mm", show::vector(moved, 2));
        if moved == middles_mm {
            break;
        }
        middles_mm = moved;
    }

    let mut rows = Vec::new();
    for species in Species::ALL {
        let of_species = |i: &usize| y[*i] == species as usize;
        let groups = (0..y.len()).filter(of_species).map(|i| group(flippers_mm[i], middles_mm));
        let in_second = groups.clone().sum::<usize>();
        let in_first = groups.count() - in_second;
        rows.push([species.to_string(), in_first.to_string(), in_second.to_string()]);
    }
    println!("\n{}", show::table(&["afterwards", "group 0", "group 1"], &rows));
    Ok(())
}

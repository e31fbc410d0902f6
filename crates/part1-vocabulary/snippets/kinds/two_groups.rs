//! Clustering, unsupervised: two groups of flippers; the species are looked up only afterwards.

use data::Species;

pub fn main() -> numerics::Result<()> {
    // A supervised model would use y, the species, from the start.
    let (x, y) = data::penguins_by_species(&["flipper_length_mm"])?;
    let flippers_mm = x.column(0);
    let mut middles_mm = [180.0, 220.0]; // a rough start
    for round in 1..=4 {
        // Each flipper joins the nearer middle; each middle moves to the mean of its flippers.
        middles_mm = [0, 1].map(|group| {
            let joined = flippers_mm.iter().filter(|mm| nearer(**mm, middles_mm) == group);
            let (sum, n) = joined.fold((0.0, 0.0), |(sum, n), mm| (sum + mm, n + 1.0));
            sum / n
        });
        println!("round {round}: middles {} mm", show::vector(middles_mm, 2));
    }

    let rows = Species::ALL.map(|species| {
        let mut counts = [0, 0];
        for i in (0..y.len()).filter(|i| y[*i] == species as usize) {
            counts[nearer(flippers_mm[i], middles_mm)] += 1;
        }
        show::row![species.to_string(), counts[0], counts[1]]
    });
    println!("\n{}", show::table(&["afterwards", "group 0", "group 1"], &rows));
    Ok(())
}

/// Which of the two middles is nearer: 0 or 1.
fn nearer(mm: f64, middles_mm: [f64; 2]) -> usize {
    usize::from((mm - middles_mm[1]).abs() < (mm - middles_mm[0]).abs())
}

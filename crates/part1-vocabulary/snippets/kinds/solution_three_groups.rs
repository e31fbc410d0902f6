//! Three middles instead of two: three groups appear, and they are not the three species.

use data::Species;

pub fn main() -> numerics::Result<()> {
    let (x, y) = data::penguins_by_species(&["flipper_length_mm"])?;
    let flippers_mm = x.column(0);
    let mut middles_mm = [180.0, 200.0, 220.0];
    for _ in 0..100 {
        middles_mm = [0, 1, 2].map(|group| {
            // yours: the mean of the flippers whose nearest middle is this group's
            let joined = flippers_mm.iter().filter(|mm| nearest(**mm, middles_mm) == group);
            let (sum, n) = joined.fold((0.0, 0.0), |(sum, n), mm| (sum + mm, n + 1.0));
            sum / n
            // end
        });
    }
    println!("middles {} mm", show::vector(middles_mm, 2));
    let rows = Species::ALL.map(|species| {
        let mut counts = [0; 3];
        for i in (0..y.len()).filter(|i| y[*i] == species as usize) {
            counts[nearest(flippers_mm[i], middles_mm)] += 1;
        }
        show::row![species.to_string(), counts[0], counts[1], counts[2]]
    });
    println!("{}", show::table(&["afterwards", "group 0", "group 1", "group 2"], &rows));
    Ok(())
}

/// Which of the middles is nearest; of equally near ones, the first.
fn nearest(mm: f64, middles_mm: [f64; 3]) -> usize {
    let gap_mm = |group: usize| (mm - middles_mm[group]).abs();
    (1..3).fold(0, |best, group| if gap_mm(group) < gap_mm(best) { group } else { best })
}

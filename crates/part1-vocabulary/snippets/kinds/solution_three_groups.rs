//! Three middles instead of two: three groups appear, and they are not the three species.

use data::Species;

pub fn main() -> numerics::Result<()> {
    let (x, y) = data::penguins_by_species(&["flipper_length_mm"])?;
    let mut middles_mm = [180.0, 200.0, 220.0];
    let mut groups = vec![0; y.len()];
    for _ in 0..100 {
        let (mut sums, mut counts) = ([0.0; 3], [0.0; 3]);
        for (i, mm) in x.column(0).iter().enumerate() {
            let gap = |g: usize| (mm - middles_mm[g]).abs();
            groups[i] = (1..3).fold(0, |best, g| if gap(g) < gap(best) { g } else { best });
            sums[groups[i]] += mm;
            counts[groups[i]] += 1.0;
        }
        middles_mm = [0, 1, 2].map(|g| sums[g] / counts[g]);
    }
    println!("middles {} mm", show::vector(middles_mm, 2));
    let rows = Species::ALL.map(|species| {
        let mut row = vec![species.to_string()];
        for g in 0..3 {
            let both = (0..y.len()).filter(|i| y[*i] == species as usize && groups[*i] == g);
            row.push(both.count().to_string());
        }
        row
    });
    println!("{}", show::table(&["afterwards", "group 0", "group 1", "group 2"], &rows));
    Ok(())
}

//! Three kinds of numbers: a width that a person chose, heights from data, a length in question.

use std::collections::BTreeMap;

use numerics::stats;

pub fn main() -> numerics::Result<()> {
    let penguins = data::penguins_matrix(&["flipper_length_mm", "body_mass_g"])?;
    for (width_mm, gap) in [(20.0, ""), (10.0, "\n")] {
        let stair = |flipper_mm: f64| (flipper_mm / width_mm).floor() as i64;
        let mut masses_g: BTreeMap<i64, Vec<f64>> = BTreeMap::new();
        for penguin in penguins.rows() {
            let on_stair = masses_g.entry(stair(penguin[0])).or_default();
            on_stair.push(penguin[1]);
        }
        // The height of a stair is the mean mass of the penguins on it.
        let mut heights_g = BTreeMap::new();
        for (number, masses) in &masses_g {
            heights_g.insert(*number, stats::mean(masses)?);
        }
        println!("{gap}hyperparameter  width {} mm", show::fixed(width_mm, 0));
        let heights = show::vector(heights_g.values(), 0);
        println!("{} parameters    heights {heights} g", heights_g.len());
        for flipper_mm in [195.0, 205.0] {
            let prediction = heights_g.get(&stair(flipper_mm)).copied();
            let prediction_g = prediction.unwrap_or(f64::NAN); // no penguin ever stood there
            let asked = show::fixed(flipper_mm, 0);
            println!("argument        {asked} mm gives {} g", show::fixed(prediction_g, 0));
        }
    }
    Ok(())
}

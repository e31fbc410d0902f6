//! Three kinds of numbers: a width that a person chose, heights from data, a length in question.

use numerics::stats;

pub fn main() -> numerics::Result<()> {
    let penguins = data::penguins_matrix(&["flipper_length_mm", "body_mass_g"])?;
    for (width_mm, first_mm) in [(20.0, 160.0), (10.0, 170.0)] {
        let stair = |flipper_mm: f64| ((flipper_mm - first_mm) / width_mm) as usize;
        let mut heights_g = Vec::new();
        for number in 0..=stair(231.0) {
            let on_stair = penguins.rows().into_iter().filter(|p| stair(p[0]) == number);
            let masses_g: Vec<f64> = on_stair.map(|p| p[1]).collect();
            heights_g.push(stats::mean(&masses_g)?);
        }
        println!("hyperparameter  stairs {} mm wide", show::fixed(width_mm, 0));
        println!("{} parameters    heights {} g", heights_g.len(), show::vector(&heights_g, 0));
        for flipper_mm in [195.0, 205.0] {
            let height_g = show::fixed(heights_g[stair(flipper_mm)], 0);
            println!("argument        asked about {} mm: {height_g} g", show::fixed(flipper_mm, 0));
        }
    }
    Ok(())
}

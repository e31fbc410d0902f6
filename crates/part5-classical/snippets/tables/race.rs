//! Four models, eight settings each: log loss on 2,000 new people, in five divisions.

use numerics::stats;
use part5_classical::tables::{MODELS, divided, losses};

pub fn main() -> numerics::Result<()> {
    let mut rows = Vec::new();
    let mut base = Vec::new();
    for division in 0..5 {
        let [(_, train), _, (_, new)] = divided("raw", division)?;
        let share = train.sum() as f64 / 5000.0;
        let (yes, n) = (new.sum() as f64, 2000.0);
        base.push(-(yes * libm::log(share) + (n - yes) * libm::log(1.0 - share)) / n);
    }
    let boosted = losses("as it is", "boosted trees")?.to_vec();
    let trials = MODELS.iter().map(|model| (*model, "as it is")).chain([("boosted trees", "raw")]);
    let mut entries = vec![("one share for all", "", base)];
    for (model, form) in trials {
        entries.push((model, form, losses(form, model)?.to_vec()));
    }
    for (model, form, losses) in entries {
        let behind: Vec<f64> = losses.iter().zip(&boosted).map(|(a, b)| a - b).collect();
        let worse = behind.iter().filter(|behind| **behind > 0.0).count();
        let mean = stats::mean(&losses)?;
        let (gap, spread) = (stats::mean(&behind)?, stats::std_dev(&behind, 1)?);
        rows.push(show::row![model, form, ([losses[0], mean, gap, spread], 4), worse]);
    }
    let header = ["model", "table", "board", "mean", "behind", "its spread", "worse in"];
    println!("{}", show::table(&header, &rows));
    Ok(())
}

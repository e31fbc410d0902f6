//! How sure is the gap in TPR between the sexes? The bootstrap redraws the heavy birds.

use data::Sex;
use learning::bootstrap::{bootstrap, percentile_interval};
use numerics::Rng;

pub fn main() -> numerics::Result<()> {
    let flock: Vec<_> = data::penguins().iter().filter(|p| p.is_complete()).collect();
    let order = Rng::new(7).permutation(333);
    let held_out = order.iter().take(150).map(|i| flock[*i]);
    let heavy = held_out.filter(|p| p.body_mass_g > Some(4000.0));
    // Of each heavy bird: is it male, does it pass?
    let heavy: Vec<(bool, bool)> =
        heavy.map(|p| (p.sex == Some(Sex::Male), p.flipper_length_mm > Some(199.0))).collect();
    let gap = |rows: &[usize]| {
        let tpr = |sex| {
            let of_sex = || rows.iter().map(|i| heavy[*i]).filter(move |(male, _)| *male == sex);
            of_sex().filter(|(_, passes)| *passes).count() as f64 / of_sex().count() as f64
        };
        Ok(tpr(false) - tpr(true))
    };
    let all: Vec<usize> = (0..heavy.len()).collect();
    let gaps = bootstrap(heavy.len(), 2000, &mut Rng::new(7), gap)?;
    let interval = percentile_interval(&gaps, 0.95)?;
    println!("gap in TPR on {} heavy birds  {}", heavy.len(), show::fixed(gap(&all)?, 3));
    let [low, high] = [interval.low, interval.high].map(|gap| show::fixed(gap, 3));
    println!("its 95 percent interval      {low} to {high}");
    Ok(())
}

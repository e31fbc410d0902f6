//! Without exploration the penguin never leaves the spot where it began, however poor it is.

use numerics::{Result, Rng};

const CHANCES: [f64; 3] = [0.3, 0.5, 0.6];

pub fn main() -> Result<()> {
    let mut rows = Vec::new();
    for exploration in [0.0, 0.1, 0.5, 1.0] {
        let mut rng = Rng::new(7);
        let (mut dives, mut fish) = ([0; 3], [0; 3]);
        for _ in 0..1000 {
            let means = [0, 1, 2].map(|i| f64::from(fish[i]) / f64::from(dives[i].max(1)));
            let spot = choose(means, exploration, &mut rng)?;
            dives[spot] += 1;
            fish[spot] += i32::from(rng.random() < CHANCES[spot]);
        }
        let spots = format!("{dives:?}");
        rows.push(show::row![(exploration, 1), spots, fish.iter().sum::<i32>()]);
    }
    println!("{}", show::table(&["exploration", "dives at the spots", "fish"], &rows));
    Ok(())
}

/// The spot of the next dive.
fn choose(means: [f64; 3], exploration: f64, rng: &mut Rng) -> Result<usize> {
    // yours: with the probability `exploration` any spot, otherwise the best mean
    if rng.random() < exploration {
        return rng.integers(0..3);
    }
    Ok((1..3).fold(0, |best, spot| if means[spot] > means[best] { spot } else { best }))
    // end
}

//! Reinforcement: three fishing spots, a thousand dives, and nothing to learn from but the catch.

use numerics::Rng;

// The chance of a fish at each spot. The diving penguin never sees these numbers.
const CHANCES: [f64; 3] = [0.3, 0.5, 0.6];

pub fn main() -> numerics::Result<()> {
    let mut rng = Rng::new(7);
    let (mut dives, mut fish) = ([0; 3], [0; 3]); // at each spot
    for dive in 1..=1000 {
        // The mean catch so far, 0 where it never dived; the first of the best.
        let means = [0, 1, 2].map(|i| f64::from(fish[i]) / f64::from(dives[i].max(1)));
        let best = (1..3).fold(0, |best, i| if means[i] > means[best] { i } else { best });
        // One dive in ten goes anywhere.
        let spot = if rng.random() < 0.1 { rng.integers(0..3)? } else { best };
        dives[spot] += 1;
        fish[spot] += i32::from(rng.random() < CHANCES[spot]);
        if [10, 100, 1000].contains(&dive) {
            println!("after {dive:>4} dives: at the spots {dives:?}, fish {fish:?}");
        }
    }
    println!("\nfish caught                    {}", fish.iter().sum::<i32>());
    let anywhere = 1000.0 * CHANCES.iter().sum::<f64>() / 3.0;
    println!("expected when diving anywhere  {}", show::fixed(anywhere, 0));
    println!("expected at the best spot      {}", show::fixed(1000.0 * CHANCES[2], 0));
    Ok(())
}

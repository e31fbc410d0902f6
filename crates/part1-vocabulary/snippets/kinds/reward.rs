//! Reinforcement: three fishing spots, a thousand dives, and nothing to learn from but the catch.

use numerics::Rng;
use part1_vocabulary::kinds::Chooser;

// The chance of a fish at each spot. The chooser never sees these numbers.
const CHANCES: [f64; 3] = [0.3, 0.5, 0.6];

pub fn main() -> numerics::Result<()> {
    let mut rng = Rng::new(7);
    let mut chooser = Chooser::new(3, 0.1)?; // every tenth dive tries any spot
    let mut fish = 0.0;
    for dive in 1..=1000 {
        let spot = chooser.choose(&mut rng)?;
        let reward = if rng.random() < CHANCES[spot] { 1.0 } else { 0.0 };
        chooser.learn(spot, reward)?;
        fish += reward;
        if [10, 100, 1000].contains(&dive) {
            let dives = show::vector(chooser.times(), 0);
            let catch = show::vector(chooser.mean_rewards(), 2);
            println!("after {dive:>4} dives: spots tried {dives}, mean catch {catch}");
        }
    }
    println!("\nfish caught        {}", show::fixed(fish, 0));
    println!("any spot, expected {}", show::fixed(1000.0 * (0.3 + 0.5 + 0.6) / 3.0, 0));
    println!("best spot, expected {}", show::fixed(1000.0 * 0.6, 0));
    Ok(())
}

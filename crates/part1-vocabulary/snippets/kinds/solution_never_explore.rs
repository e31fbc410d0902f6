//! Without exploration the first fish decides: the chooser never leaves the spot that gave it.

use numerics::Rng;
use part1_vocabulary::kinds::Chooser;

const CHANCES: [f64; 3] = [0.3, 0.5, 0.6];

pub fn main() -> numerics::Result<()> {
    let mut rows = Vec::new();
    for exploration in [0.0, 0.1, 0.5, 1.0] {
        let mut rng = Rng::new(7);
        let mut chooser = Chooser::new(3, exploration)?;
        let mut fish = 0.0;
        for _ in 0..1000 {
            let spot = chooser.choose(&mut rng)?;
            let reward = if rng.random() < CHANCES[spot] { 1.0 } else { 0.0 };
            chooser.learn(spot, reward)?;
            fish += reward;
        }
        let spots = show::vector(chooser.times(), 0);
        rows.push([show::fixed(exploration, 1), spots, show::fixed(fish, 0)]);
    }
    println!("{}", show::table(&["exploration", "spots tried", "fish"], &rows));
    Ok(())
}

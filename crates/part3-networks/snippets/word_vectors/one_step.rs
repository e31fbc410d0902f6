//! One step of skip-gram by hand: a center meets its neighbor and two words drawn at random.

use ndarray::array;
use networks::word_vectors::negative_sampling;

pub fn main() -> numerics::Result<()> {
    let mut whale = array![1.0, 0.5]; // the center
    let mut contexts = array![[0.5, 1.0], [1.0, -1.0], [0.5, 0.5]];
    let names = ["sperm", "tea", "the"]; // the neighbor, and two that were drawn
    let truths = [1.0, 0.0, 0.0];
    let library = negative_sampling(whale.view(), contexts.view())?;

    for round in ["before", "after one step"] {
        println!("{round}");
        let (mut loss, center) = (0.0, whale.clone());
        for i in 0..3 {
            let score: f64 = contexts.row(i).dot(&center);
            let chance = 1.0 / (1.0 + libm::exp(-score));
            loss -= libm::log(if i == 0 { chance } else { 1.0 - chance });
            let error = chance - truths[i];
            let numbers = show::vector([score, chance, error], 3);
            println!("  {:<5}  score, chance, error {numbers}", names[i]);
            whale.scaled_add(-0.5 * error, &contexts.row(i));
            contexts.row_mut(i).scaled_add(-0.5 * error, &center);
        }
        println!("  loss {}", show::fixed(loss, 4));
    }
    println!("the library's loss before: {}", show::fixed(library.loss, 4));
    println!("its slopes along whale: {}", show::vector(&library.center, 4));
    Ok(())
}

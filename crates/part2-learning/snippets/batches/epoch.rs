//! Epoch, iteration, step, mini-batch: 342 penguins dealt out in batches of 32, five times.

use learning::optim::shuffled;
use numerics::Rng;

pub fn main() -> numerics::Result<()> {
    let mut rng = Rng::new(7);
    let (mut steps, mut gradients) = (0, 0);
    for epoch in 1..=5 {
        let batches = shuffled(342, 32, &mut rng)?;
        if epoch == 1 {
            let sizes: Vec<usize> = batches.iter().map(Vec::len).collect();
            println!("mini-batches of one epoch  {}", show::vector(&sizes, 0));
            println!("first rows of the first    {}", show::vector(&batches[0][..6], 0));
        }
        for batch in &batches {
            // One iteration: the gradient of these rows, then one step of the parameters.
            gradients += batch.len();
            steps += 1;
        }
        println!("after epoch {epoch}: {steps} steps, each sample seen {epoch} times");
    }
    println!("gradients of single samples  {}", show::integer(gradients));
    println!("with full batches: 5 epochs, 5 steps, and as many gradients");
    Ok(())
}

//! Epoch, iteration, step, mini-batch: 342 penguins dealt out in batches of 32, five times.

use numerics::Rng;

pub fn main() {
    let mut rng = Rng::new(7);
    let (mut n_steps, mut n_gradients) = (0, 0);
    for epoch in 1..=5 {
        let order = rng.permutation(342);
        for batch in order.chunks(32) {
            // One iteration: the gradient of these rows, then one step of the parameters.
            n_gradients += batch.len();
            n_steps += 1;
        }
        if epoch == 1 {
            let sizes: Vec<usize> = order.chunks(32).map(<[usize]>::len).collect();
            println!("mini-batches of one epoch  {}", show::vector(&sizes, 0));
            println!("first rows of the first    {}", show::vector(&order[..6], 0));
        }
        println!("after epoch {epoch}: {n_steps} steps, {} gradients", show::integer(n_gradients));
    }
}

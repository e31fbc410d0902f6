//! How often each line of a training loop runs: 1,287 pictures, batches of 64, five epochs.

use learning::optim::in_order;

pub fn main() -> numerics::Result<()> {
    let (epochs, mut steps, mut pictures) = (0..5, 0, 0);
    for _epoch in epochs {
        for batch in in_order(1287, 64)? {
            steps += 1; // one forward pass, one backward pass, one step of the optimizer
            pictures += batch.len();
        }
    }
    println!("optimizer.step()  by pencil {}  counted {steps}", steps_by_pencil());
    let by_pencil: usize = 6_435; // yours: how many pictures go through the model
    let (a, b) = (show::integer(by_pencil), show::integer(pictures));
    println!("pictures          by pencil {a}  counted {b}");
    Ok(())
}

fn steps_by_pencil() -> usize {
    // yours: batches of 64 in 1,287 pictures, the last one smaller, times five
    5 * 1287_usize.div_ceil(64)
    // end
}

//! Sixty thousand samples in batches of 128: how many steps, and how large the last batch.

use learning::optim::in_order;

pub fn main() -> numerics::Result<()> {
    let batches = in_order(60_000, 128)?;
    println!("steps in an epoch  {}", batches.len());
    println!("last batch         {}", batches[batches.len() - 1].len());
    println!("steps in ten       {}", show::integer(10 * batches.len()));
    Ok(())
}

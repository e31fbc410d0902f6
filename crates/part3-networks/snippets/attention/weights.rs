//! What the last word of a sentence attends to, after 20 training steps.
//! kind: figure

use networks::figures::riddle;

pub fn main() -> numerics::Result<()> {
    // The question "tired", 20 steps, scores times 1.
    println!("{}", riddle(0, 20, 1.0)?.svg);
    Ok(())
}

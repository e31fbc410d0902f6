//! 1,000 checkpoints, and the first of them with a NaN found by halves.

use std::cell::Cell;

pub fn main() {
    let looks = Cell::new(0);
    let is_bad = |checkpoint: usize| {
        looks.set(looks.get() + 1);
        checkpoint >= 617 // stands for a look at all weights of a file
    };
    let first = first_bad(1000, &is_bad);
    println!("the first bad checkpoint is {first}, after {} looks", looks.get());
}

/// The first of n checkpoints that is bad; all after it are bad, too.
fn first_bad(n: usize, is_bad: &dyn Fn(usize) -> bool) -> usize {
    // yours: the place, found by halves
    let (mut from, mut to) = (0, n);
    while from < to {
        let middle = from.midpoint(to);
        if is_bad(middle) { to = middle } else { from = middle + 1 }
    }
    from
    // end
}

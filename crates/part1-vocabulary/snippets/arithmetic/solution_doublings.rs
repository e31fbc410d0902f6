//! How many doublings lead from one to more than a million: counted, and asked of the logarithm.

pub fn main() {
    let (birds, doublings) = doubled();
    println!("counted: {doublings} doublings give {}", show::integer(birds));
    println!("base-2 logarithm of a million {}", show::fixed(libm::log2(1e6), 4));
    println!("by the natural logarithm      {}", show::fixed(log2_by_ln(1e6), 4));
}

/// The first number of birds above a million, and how many doublings led to it.
fn doubled() -> (u32, u32) {
    let (mut birds, mut doublings) = (1, 0);
    // yours: double until there are more than a million, and count
    while birds <= 1_000_000 {
        birds *= 2;
        doublings += 1;
    }
    (birds, doublings)
    // end
}

/// The base-2 logarithm, by the natural one.
fn log2_by_ln(x: f64) -> f64 {
    // yours: two natural logarithms, libm::log, are enough
    libm::log(x) / libm::log(2.0)
    // end
}

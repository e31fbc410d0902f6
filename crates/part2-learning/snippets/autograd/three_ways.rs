//! Numerical, symbolic, automatic differentiation: three slopes of one function at one point.

use learning::autograd::{Dual, Real, Tape};

/// x → 4x(1 − x), four times over.
fn f<T: Real>(x: T) -> T {
    (0..4).fold(x, |x, _| x * (-x + 1.0) * 4.0)
}

pub fn main() -> numerics::Result<()> {
    let x: f64 = 0.9;
    // The same as a formula in powers of x, multiplied out; the lowest power first.
    let mut powers = vec![0.0, 1.0];
    for _ in 0..4 {
        let mut next = vec![0.0; 2 * powers.len() - 1];
        for (i, p) in powers.iter().enumerate() {
            next[i] += 4.0 * p;
            powers.iter().enumerate().for_each(|(j, q)| next[i + j] -= 4.0 * p * q);
        }
        powers = next;
    }
    let symbolic = (1..17).rev().fold(0.0, |sum, k| sum * x + k as f64 * powers[k]);
    // With x = sin²t, f is sin²(16t).
    let t = libm::asin(x.sqrt());
    let exact = 16.0 * libm::sin(32.0 * t) / libm::sin(2.0 * t);
    let tape = Tape::new();
    let var = tape.var(x);

    println!("exact                    {}", show::fixed(exact, 8));
    println!("numerical                {}", show::fixed((f(x + 1e-5) - f(x - 1e-5)) / 2e-5, 8));
    println!("symbolic, multiplied out {}", show::fixed(symbolic, 8));
    let largest = powers.iter().fold(0.0, |largest: f64, p| largest.max(p.abs()));
    println!("  its largest number     {}", show::integer(largest as u64));
    println!("automatic, forward mode  {}", show::fixed(f(Dual::variable(x)).slope(), 8));
    println!("automatic, reverse mode  {}", show::fixed(f(var).backward()?.of(var), 8));
    Ok(())
}

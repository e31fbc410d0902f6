//! A velocity without friction, a gradient that is not a number, a memory of another size.
//! twin: none (error-text)

use learning::optim::{Adam, Memory, Momentum, Optimizer};
use numerics::Result;

pub fn main() {
    let mut memory = Memory::default();
    let without_friction = Momentum { beta: 1.0, ..Momentum::default() };
    report(without_friction.step(&mut memory, &mut [1.0], &[1.0]));
    let rule = Adam::default();
    report(rule.step(&mut memory, &mut [1.0, 2.0], &[0.5, -0.5]));
    report(rule.step(&mut memory, &mut [1.0, 2.0], &[0.5, f64::NAN]));
    report(rule.step(&mut memory, &mut [1.0, 2.0, 3.0], &[0.5, -0.5, 0.1]));
}

fn report(result: Result<()>) {
    match result {
        Ok(()) => println!("a step was taken"),
        Err(error) => println!("{error}"),
    }
}

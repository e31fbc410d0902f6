//! Adam by hand: two moving averages, a bias correction for each, and a quotient.

use learning::optim::{Adam, Memory, Optimizer};
use numerics::Result;
use numerics::functions::power;

pub fn main() -> Result<()> {
    let (rate, beta1, beta2) = (0.1, 0.9, 0.999);
    let gradients = [4.0, 2.0, -1.0, 3.0];
    let (mut w, mut m, mut s): (f64, f64, f64) = (0.0, 0.0, 0.0);
    let mut rows = Vec::new();
    for (i, g) in gradients.iter().enumerate() {
        let t = i as i32 + 1;
        m = beta1 * m + (1.0 - beta1) * g;
        s = beta2 * s + (1.0 - beta2) * g * g;
        let (m_hat, s_hat) = (m / (1.0 - power(beta1, t)), s / (1.0 - power(beta2, t)));
        let uncorrected = rate * m / s.sqrt();
        let step = rate * m_hat / (s_hat.sqrt() + 1e-8);
        w -= step;
        let numbers = [m, s, m_hat, s_hat, uncorrected, step, w].map(|x| show::fixed(x, 4));
        rows.push([vec![show::fixed(*g, 0)], numbers.to_vec()].concat());
    }
    let header = ["gradient", "m", "s", "m corrected", "s corrected", "uncorrected", "step", "w"];
    println!("{}", show::table(&header, &rows));

    let (mut memory, mut of_library) = (Memory::default(), [0.0]);
    let rule = Adam { learning_rate: rate, ..Adam::default() };
    for g in gradients {
        rule.step(&mut memory, &mut of_library, &[g])?;
    }
    println!("difference from the library  {}", show::fixed(w - of_library[0], 12));
    Ok(())
}

//! Shapes that do not fit, and a gradient that is not kept: the real messages.
//! twin: none (error-text)

use learning::tensor_autograd::Tape;
use ndarray::ArrayD;
use numerics::Result;

pub fn main() -> Result<()> {
    let tape = Tape::new();
    let x = tape.constant(ArrayD::zeros(vec![342, 4]));
    let w = tape.leaf(ArrayD::zeros(vec![4, 3]));
    let b = tape.leaf(ArrayD::zeros(vec![342]));
    let logits = x.matmul(w)?;
    let gradients = logits.sum().backward()?;
    report("w · x", w.matmul(x));
    report("logits + b", logits + b);
    report("backward from a table", logits.backward());
    report("gradient of logits", gradients.of(logits));
    Ok(())
}

fn report<T>(attempt: &str, result: Result<T>) {
    println!("{attempt}:");
    match result {
        Ok(_) => println!("  accepted"),
        Err(error) => println!("  {error}"),
    }
}

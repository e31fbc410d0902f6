//! Numbers of two tapes in one formula: the real message.
//! twin: none (error-text)

use learning::autograd::Tape;

pub fn main() {
    let (tape, other) = (Tape::new(), Tape::new());
    let (x, y) = (tape.var(2.0), other.var(3.0));
    let f = x * y + 1.0;
    match f.backward() {
        Ok(slopes) => println!("slope {}", show::fixed(slopes.of(x), 1)),
        Err(error) => println!("{error}"),
    }
}

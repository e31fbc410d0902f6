//! A buffer of 64 bytes holds seven lines of nine bytes, so a thousand lines take 143 calls.
//! twin: none (rust-language)

use part1_vocabulary::execution::CountingWriter;
use std::io::{BufWriter, Result, Write};

pub fn main() -> Result<()> {
    let mut file = CountingWriter::default();
    let mut buffer = BufWriter::with_capacity(64, &mut file);
    for i in 0..1000 {
        writeln!(buffer, "row {i:04}")?;
    }
    buffer.flush()?;
    drop(buffer);
    println!("{} calls for 1000 lines", file.n_calls());
    Ok(())
}

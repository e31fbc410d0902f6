//! A thousand short lines: one system call each, or a few large ones through a buffer.

use std::io::{BufWriter, Result, Write};

/// Takes bytes as a file would, and counts how often it was asked.
#[derive(Default)]
struct Counting {
    n_calls: usize,
    n_bytes: usize,
}

impl Write for Counting {
    fn write(&mut self, block: &[u8]) -> Result<usize> {
        self.n_calls += 1;
        self.n_bytes += block.len();
        Ok(block.len())
    }

    fn flush(&mut self) -> Result<()> {
        Ok(())
    }
}

pub fn main() -> Result<()> {
    let (mut direct, mut behind_buffer) = (Counting::default(), Counting::default());
    let mut buffer = BufWriter::with_capacity(8192, &mut behind_buffer);
    for i in 0..1000 {
        let line = format!("row {i:04}\n");
        direct.write_all(line.as_bytes())?;
        buffer.write_all(line.as_bytes())?;
    }
    drop(buffer); // hands over what is left
    let row = |name: &str, file: Counting| {
        [name.to_string(), show::integer(file.n_bytes), show::integer(file.n_calls)]
    };
    let rows = [row("line by line", direct), row("through a buffer of 8 KiB", behind_buffer)];
    println!("{}", show::table(&["", "bytes", "calls to write"], &rows));
    Ok(())
}

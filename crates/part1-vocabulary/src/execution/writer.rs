//! A writer that counts how often it is called, as an operating system could count its write calls.

use std::io::{Result, Write};

/// Takes bytes as a file does, forgets them, and counts the calls: each stands for one system call.
///
/// ```
/// use part1_vocabulary::execution::CountingWriter;
/// use std::io::{BufWriter, Write};
/// let (mut direct, mut buffered) = (CountingWriter::default(), CountingWriter::default());
/// let mut buffer = BufWriter::new(&mut buffered);
/// for _ in 0..1000 {
///     direct.write_all(b"a line\n")?;
///     buffer.write_all(b"a line\n")?;
/// }
/// buffer.flush()?;
/// drop(buffer);
/// assert_eq!((direct.n_calls(), buffered.n_calls()), (1000, 1));
/// assert_eq!(direct.n_bytes(), buffered.n_bytes());
/// # Ok::<(), std::io::Error>(())
/// ```
///
/// Explained in Part I, chapter 5e (kernels that run).
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct CountingWriter {
    n_calls: usize,
    n_bytes: usize,
}

impl CountingWriter {
    /// How often `write` was called. Flushing is not counted: it hands over nothing.
    pub fn n_calls(&self) -> usize {
        self.n_calls
    }

    /// How many bytes came in all.
    pub fn n_bytes(&self) -> usize {
        self.n_bytes
    }
}

impl Write for CountingWriter {
    fn write(&mut self, bytes: &[u8]) -> Result<usize> {
        self.n_calls += 1;
        self.n_bytes += bytes.len();
        Ok(bytes.len())
    }

    fn flush(&mut self) -> Result<()> {
        Ok(())
    }
}

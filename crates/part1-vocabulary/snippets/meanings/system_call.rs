//! Two requests to the operating system's kernel: keep five bytes, and open a missing file.

use std::fs::File;
use std::io::{Read, Write, pipe};

pub fn main() -> std::io::Result<()> {
    // A pipe is memory that the kernel owns; a program can only ask it to take or give bytes.
    let (mut reader, mut writer) = pipe()?;
    let n_sent = writer.write(b"hello")?;
    println!("handed to the kernel   {n_sent} bytes");

    let mut mine = [0_u8; 16];
    println!("my own memory          {} bytes of it are not zero", count(&mine));
    let n_received = reader.read(&mut mine)?;
    println!("asked for 16, received {n_received} bytes");
    println!("my own memory          {}", String::from_utf8_lossy(&mine[..n_received]));

    match File::open("no_such_file.csv") {
        Ok(_) => println!("opened"),
        Err(error) => {
            println!("opening a missing file: error number {}", error.raw_os_error().unwrap_or(0));
        }
    }
    Ok(())
}

fn count(bytes: &[u8]) -> usize {
    bytes.iter().filter(|byte| **byte != 0).count()
}

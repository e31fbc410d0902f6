//! The kernel of an operating system: a program asks, and gets bytes or an error number.

use std::fs::File;
use std::io::{Read, Write, pipe};

pub fn main() -> std::io::Result<()> {
    let (mut reader, mut writer) = pipe()?; // a store that the kernel keeps for us
    println!("handed over    {} bytes", writer.write(b"hello")?);

    let mut mine = [0_u8; 16];
    let n = reader.read(&mut mine)?;
    println!("asked for 16   got {n}: {}", String::from_utf8_lossy(&mine[..n]));

    if let Err(error) = File::open("no_such_file.csv") {
        println!("asked for a missing file   error {}", error.raw_os_error().unwrap_or(0));
    }
    Ok(())
}

//! Tokens that arrive one by one, shown as text: half a character waits for its other half.

pub fn main() {
    let tokens: [&[u8]; 5] = [b"na\xc3", b"\xafve ", b"\xf0\x9f", b"\x90", b"\x8b!"];
    let mut waiting = Vec::new();
    for token in tokens {
        waiting.extend_from_slice(token);
        println!("show {:?}, bytes waiting: {}", ready(&mut waiting), waiting.len());
    }
}

/// Takes what is complete from the front of the bytes.
fn ready(waiting: &mut Vec<u8>) -> String {
    // yours: as many bytes as are valid UTF-8, out of the list and into a text
    let complete = match std::str::from_utf8(waiting) {
        Ok(_) => waiting.len(),
        Err(error) => error.valid_up_to(),
    };
    let bytes: Vec<u8> = waiting.drain(..complete).collect();
    String::from_utf8_lossy(&bytes).into_owned()
    // end
}

//! How vocabulary files show bytes: a character for each, so that a blank is Ġ.

pub fn main() {
    let shown = alphabet();
    for text in [" whale", "two\nlines", "naïve", "鯨"] {
        let visible: String = text.bytes().map(|byte| shown[usize::from(byte)]).collect();
        println!("{text:?} is written {visible}");
    }
    let mut different: Vec<char> = shown.to_vec();
    different.sort_unstable();
    different.dedup();
    println!("different characters: {}", different.len());
}

/// The character for each byte: itself where it leaves ink, else one from 256 on, in order.
fn alphabet() -> [char; 256] {
    let leaves_ink = |byte: u8| matches!(byte, 33..=126 | 161..=172 | 174..=255);
    let mut next = 256_u32;
    let mut shown = [' '; 256];
    for byte in 0..=255_u8 {
        // yours: the character for this byte
        shown[usize::from(byte)] = if leaves_ink(byte) {
            char::from(byte)
        } else {
            next += 1;
            char::from_u32(next - 1).unwrap_or(' ')
        };
        // end
    }
    shown
}

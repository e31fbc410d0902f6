//! An f32 rounded to bf16 with an addition and a shift, for all its upper halves.

use language::floats::BF16;

pub fn main() {
    let (mut n, mut cut_off, mut alike) = (0_u32, 0, 0);
    for upper in 0..0x7F80_u32 {
        // Every positive bf16, with lower halves just below, at and just past the middle.
        for lower in [0x0001, 0x7FFF, 0x8000, 0x8001, 0xFFFF] {
            let bits = upper << 16 | lower;
            let wanted = BF16.encode(f64::from(f32::from_bits(bits)));
            n += 1;
            cut_off += u32::from(u64::from(bits >> 16) == wanted);
            alike += u32::from(u64::from(nearest_even(bits)) == wanted);
        }
    }
    println!("f32s tried                {n}");
    println!("right if cut off          {cut_off}");
    println!("right if rounded to even  {alike}");
}

/// The upper sixteen bits after rounding to the nearest, halves to even.
fn nearest_even(bits: u32) -> u32 {
    // yours: add what carries into the upper half when it should, then shift
    (bits + 0x7FFF + (bits >> 16 & 1)) >> 16
    // end
}

"""Casts: a fraction is cut off, a float stops at the type's limits, an integer goes around."""

import numpy as np
import show


def stop_at_limits(x):
    """What Rust does with a float; NumPy leaves it to the processor, so ask for it."""
    return np.clip(np.nan_to_num(x), 0, 255).astype(np.uint8)


print("whole numbers divide whole")
print("  7 / 2              ", 7 // 2)
print("  7 as f64 / 2.0     ", show.fixed(7 / 2, 1))

print("the fraction is cut off, not rounded")
print("  2.9 as i32         ", int(2.9))
print("  -2.9 as i32        ", int(-2.9))
print("  2.9.round() as i32 ", round(2.9))

print("u8 holds the whole numbers from 0 to 255")
print("  300.0 as u8        ", stop_at_limits(300.0))
print("  300 as u8          ", np.int32(300).astype(np.uint8))
print("  -1.0 as u8         ", stop_at_limits(-1.0))
print("  -1 as u8           ", np.int32(-1).astype(np.uint8))
print("  NaN as u8          ", stop_at_limits(np.nan))

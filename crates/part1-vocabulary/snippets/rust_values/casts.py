"""Casts: a fraction is cut off, a float stops at the type's limits, an integer goes around."""

import numpy as np
import show

n = 7
print("7 / 2              ", n // 2)
print("7 as f64 / 2.0     ", show.fixed(n / 2, 1))
print("2.9 as i32         ", int(2.9))
print("-2.9 as i32        ", int(-2.9))
print("2.9.round() as i32 ", round(2.9))

print("u8 holds the whole numbers from 0 to 255")
# Beyond the limits NumPy leaves a float to the processor, so stop it there by hand.
print("  300.0 as u8      ", np.uint8(np.clip(300.0, 0, 255)))
print("  300 as u8        ", np.int32(300).astype(np.uint8))
print("  -1 as u8         ", np.int32(-1).astype(np.uint8))
print("  NaN as u8        ", np.uint8(np.nan_to_num(np.nan)))

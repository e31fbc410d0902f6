"""A brighter picture in three number types: wrapped around, promoted, and cut off at white."""

import numpy as np
import show

gray = np.array([200, 100, 50], dtype=np.uint8)
print("gray values           ", show.vector(gray, 0))

wrapped = gray + 100
print("plus 100, in u8       ", show.vector(wrapped, 0))

promoted = gray + 100.0
print("plus 100.0, in f64    ", show.vector(promoted, 1))
cut_off = np.minimum(promoted, 255.0).astype(np.uint8)
print("cut off, back to u8   ", show.vector(cut_off, 0))

# More bytes do not bring back digits that were never stored.
tenths = np.array([0.1, 0.2, 0.3], dtype=np.float32).astype(np.float64)
print("f32 promoted to f64   ", show.vector(tenths, 10))

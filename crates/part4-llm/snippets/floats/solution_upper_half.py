"""An f32 rounded to bf16 with an addition and a shift, for all its upper halves."""

import numpy as np


def nearest_even(bits):
    """The upper sixteen bits after rounding to the nearest, halves to even."""
    # yours: add what carries into the upper half when it should, then shift
    return (bits + 0x7FFF + (bits >> 16 & 1)) >> 16
    # end


upper = np.arange(0x7F80, dtype=np.uint32)[:, None]
bits = (upper << 16 | np.array([0x0001, 0x7FFF, 0x8000, 0x8001, 0xFFFF], dtype=np.uint32)).ravel()
x = bits.view(np.float32).astype(np.float64)
gap = 2.0 ** (np.maximum(np.frexp(x)[1] - 1, -126) - 7)
rounded = np.rint(x / gap) * gap
with np.errstate(over="ignore"):
    wanted = rounded.astype(np.float32).view(np.uint32) >> 16
print("f32s tried               ", len(bits))
print("right if cut off         ", int((bits >> 16 == wanted).sum()))
print("right if rounded to even ", int((nearest_even(bits) == wanted).sum()))

"""Integer overflow and wraparound, fractions cut off, an id through a float, and a tie."""

import numpy as np
import pandas as pd
import show

gray = np.array([200, 100, 50], dtype=np.uint8)
total = int(gray.sum())  # NumPy sums bytes in a wider type, unless it is told not to
print("sum of 200, 100, 50 in u8, wrapping   ", gray.sum(dtype=np.uint8))
print("  saturating                          ", min(total, np.iinfo(np.uint8).max))
print("  checked, is there a sum?            ", str(total <= np.iinfo(np.uint8).max).lower())
print("  in u32                              ", gray.sum(dtype=np.uint32))

n_tokens = np.array(3_000_000_000)
print("3 billion tokens as i32               ", show.integer(n_tokens.astype(np.int32)))
n_rows = np.array([0], dtype=np.uint64)  # an empty file
print("n - 1 for n = 0, unsigned, wrapping   ", show.integer(int((n_rows - np.uint64(1))[0])))

print("accuracy, 97 / 100 in whole numbers   ", 97 // 100)
print("-7 / 2 and -7 % 2, toward zero        ", int(-7 / 2), "and", np.fmod(-7, 2))
print("  and as Python has them              ", -7 // 2, "and", -7 % 2)

number = 9_007_199_254_740_993  # 2⁵³ + 1
print("an id                                 ", show.integer(number))
column = pd.Series([number]).reindex([0, 1])  # one missing row, and the ids become floats
print("  through an f64 and back             ", show.integer(int(column[0])))

votes = np.array([3, 5, 5, 1])
print("argmax of 3, 5, 5, 1 by max_by_key    ", 3 - votes[::-1].argmax())
print("  by a strict >, as NumPy has it      ", votes.argmax())

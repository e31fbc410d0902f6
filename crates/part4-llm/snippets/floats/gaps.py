"""The gap to the next number grows with the number, until adding 1 changes nothing."""

import numpy as np
import show


def gap(dtype, x):
    """The gap as a power of two, where the format reaches so far."""
    if x > float(np.finfo(dtype).max):
        return "none"
    return f"2^{int(np.log2(np.spacing(dtype(x))))}"


rows = []
for x in [1, 1000, 60_000, 16_777_216, 1_000_000_000]:
    gaps = [gap(dtype, x) for dtype in [np.float64, np.float32, np.float16]]
    rows.append(show.row(x, *gaps))
print(show.table(["number", "gap in f64", "in f32", "in f16"], rows))

counter = np.float32(16_777_210)
for _ in range(1000):
    counter += np.float32(1)
print(f"16,777,210 and a thousand times 1, in f32: {show.integer(int(counter))}")

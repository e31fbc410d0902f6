"""Ten thousand times 0.1 in f32: a sum by blocks is nearer to 1000 than a plain sum."""

import numpy as np
import show

x = np.full(10_000, 0.1, dtype=np.float32)


def one_after_the_other(numbers):
    """The last running total; NumPy's own sum would go by blocks."""
    return np.cumsum(numbers, dtype=np.float32)[-1]


plain = one_after_the_other(x)
partial_sums = np.array([one_after_the_other(x[i : i + 100]) for i in range(0, len(x), 100)])
by_blocks = one_after_the_other(partial_sums)
print("one after the other", show.fixed(plain, 3))
print("100 blocks of 100  ", show.fixed(by_blocks, 3))
print("first partial sums ", show.vector(partial_sums[:3], 4))

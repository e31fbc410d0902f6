"""Block sizes from 2 to 10,000 for a sum in f32: the middle ones come closest to 1000."""

import numpy as np
import show

x = np.full(10_000, 0.1, dtype=np.float32)


def one_after_the_other(numbers):
    return np.cumsum(numbers, dtype=np.float32)[-1]


def by_blocks(x, block_size):
    # yours: the sum of each block, and the sum of these sums
    blocks = [x[i : i + block_size] for i in range(0, len(x), block_size)]
    return one_after_the_other(np.array([one_after_the_other(block) for block in blocks]))
    # end


for block_size in [2, 100, 1000, 5000, 10_000]:
    total = show.fixed(by_blocks(x, block_size), 3)
    print(f"blocks of {show.integer(block_size):>6}  {total:>8}")

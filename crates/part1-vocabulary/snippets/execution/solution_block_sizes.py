"""Block sizes from 2 to 10,000 for a sum in f32: the middle ones come closest to 1000."""

import numpy as np
import show

x = np.full(10_000, 0.1, dtype=np.float32)


def one_after_the_other(numbers):
    return np.cumsum(numbers, dtype=np.float32)[-1]


rows = []
for block_size in [2, 100, 1000, 5000, 10_000]:
    blocks = [x[i : i + block_size] for i in range(0, len(x), block_size)]
    partial_sums = np.array([one_after_the_other(block) for block in blocks])
    rows.append([show.integer(block_size), show.fixed(one_after_the_other(partial_sums), 3)])
print(show.table(["block size", "sum"], rows))

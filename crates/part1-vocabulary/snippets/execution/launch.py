"""A GPU kernel is the work of one thread; a launch runs it once for every thread of a grid."""

import numpy as np
import show

a = np.arange(10.0)
b = 10.0 * np.arange(10.0)
out = np.full(10, np.nan)
threads_per_block = 4
n_blocks = -(-len(out) // threads_per_block)  # ten elements need three blocks, rounded up

elements = []
for block in range(n_blocks):
    for thread in range(threads_per_block):
        i = block * threads_per_block + thread
        if i < len(out):  # the guard
            out[i] = a[i] + b[i]
        elements.append(str(i) if i < len(out) else "idle")

rows = [
    [f"block {block}"] + elements[block * threads_per_block : (block + 1) * threads_per_block]
    for block in range(n_blocks)
]
print(show.table(["", "thread 0", "thread 1", "thread 2", "thread 3"], rows))
print("idle threads", elements.count("idle"), "of", len(elements))
print("a + b", show.vector(out, 0))

"""Blocks needed and threads left idle: divide the elements by the block size and round up."""

from math import ceil

import show

threads_per_block = 256
rows = []
for n in [1000, 1024, 1025]:
    blocks = ceil(n / threads_per_block)
    idle = blocks * threads_per_block - n
    rows.append([show.integer(n), show.integer(blocks), show.integer(idle)])
print(show.table(["elements", "blocks of 256", "idle threads"], rows))

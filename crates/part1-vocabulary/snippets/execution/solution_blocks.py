"""Blocks needed and threads left idle: divide the elements by the block size and round up."""

from math import ceil

import show

rows = []
for n in [1000, 1024, 1025]:
    blocks = ceil(n / 256)  # yours: how many blocks of 256 threads cover n elements
    rows.append(show.row(n, blocks, blocks * 256 - n))
print(show.table(["elements", "blocks of 256", "idle threads"], rows))

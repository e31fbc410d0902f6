"""A picture of 8 × 8 shrunk to 4 × 4: reshape to blocks, then reduce two axes."""

import data
import show

picture = data.digits().data[0]
# (block row, row in the block, block column, column in the block)
small = picture.reshape(4, 2, 4, 2).mean(axis=(1, 3))
print("small", show.shape(small))
print(show.matrix(small, 2))

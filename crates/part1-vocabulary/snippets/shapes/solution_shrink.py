"""A picture of 8 × 8 shrunk to 4 × 4: reshape to blocks, then reduce two axes."""

import data
import show

picture = data.digits().data[0]

# (block row, row in the block, block column, column in the block)
blocks = picture.reshape(4, 2, 4, 2)
small = blocks.mean(axis=(1, 3))
print(f"blocks {show.shape(blocks)}, small {show.shape(small)}")
print(show.matrix(small, 2))

all_blocks = data.digits().images.reshape(1797, 4, 2, 4, 2)
print("all pictures at once", show.shape(all_blocks.mean(axis=(2, 4))))

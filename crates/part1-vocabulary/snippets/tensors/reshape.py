"""Twelve numbers in four shapes: reshaping cuts the same row of numbers into other rows."""

import data
import numpy as np
import show

numbers = np.arange(1, 13)
print(f"shape (12,)\n{show.vector(numbers, 0)}")
print(f"shape (3, 4)\n{show.matrix(numbers.reshape(3, 4), 0)}")
# -1: as many columns as are needed.
print(f"shape (2, 6)\n{show.matrix(numbers.reshape(2, -1), 0)}")
print(f"shape (12, 1), a column: {len(numbers.reshape(-1, 1))} rows")

# A sample of 64 features becomes a picture of 8 rows.
sample = data.digits().data[1]
print("\na sample, shape", show.shape(sample))
picture = sample.reshape(8, 8)
print(f"a picture, shape {show.shape(picture)}\n{show.heat_map(picture, 0)}")

"""The 64 numbers of a picture read with a stride of 9 where it was written with 8."""

import data
import show
from numpy.lib.stride_tricks import as_strided

memory = data.digits().data[1].copy()


def read(row_stride, column_stride):
    strides = (row_stride * memory.itemsize, column_stride * memory.itemsize)
    return as_strided(memory, shape=(7, 8), strides=strides)


print(f"strides [8, 1]\n{show.heat_map(read(8, 1), 0)}")
print(f"\nstrides [9, 1]\n{show.heat_map(read(9, 1), 0)}")
print(f"\nstrides [1, 8]\n{show.heat_map(read(1, 8), 0)}")

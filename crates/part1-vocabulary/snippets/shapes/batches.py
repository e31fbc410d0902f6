"""Batches of 500 digits: axis 0 is the batch dimension, until squeezing drops it."""

import data
import numpy as np
import show

images = data.digits().images
print("all pictures    ", show.shape(images))
for i, start in enumerate(range(0, len(images), 500)):
    batch = images[start:start + 500]
    # One number per picture, whatever the size of the batch.
    ink = batch.sum(axis=(1, 2))
    print(f"batch {i}  {show.shape(batch)}  ink {show.shape(ink)}")

one = images[7]
print("one picture     ", show.shape(one))
print("a batch of one  ", show.shape(one[None]))

# Gray pictures with an axis for color: drop every axis of length 1.
for shape in [[5, 8, 8, 1], [2, 8, 8, 1], [1, 8, 8, 1]]:
    print(f"{shape} squeezed  {list(np.zeros(shape).squeeze().shape)}")

"""The digits in batches of 500: axis 0 is the batch dimension, and the last batch is short."""

import data
import show

images = data.digits().images
print("all pictures       ", show.shape(images))

total = 0.0
for i, start in enumerate(range(0, len(images), 500)):
    batch = images[start:start + 500]
    # One number per picture, whatever the size of the batch.
    ink = batch.sum(axis=(1, 2))
    print(f"batch {i}  {show.shape(batch)}  ink {show.shape(ink)}")
    total += ink.sum()
print("ink of all batches ", show.integer(total))
print("ink of all at once ", show.integer(images.sum()))

one = images[7]
print("one picture        ", show.shape(one))
print("a batch of one     ", show.shape(one[None]))

"""A handwritten zero as 64 features; moved one pixel to the right, most of them change."""

import data
import numpy as np
import show

digits = data.digits()
zero = digits.images[0]
print(f"a picture {show.shape(zero)}, 0 is paper and 16 is ink")
print(show.matrix(zero, 0) + "\n")

# One row under the other: 64 columns in the table of features.
print("all pictures as a table", show.shape(digits.data))
print("features 8 to 15 of this picture", show.vector(digits.data[0, 8:16], 0))

moved = np.zeros((8, 8))
moved[:, 1:] = zero[:, :7]
print("the same of the moved picture   ", show.vector(moved[1], 0))
print(f"features that changed            {(zero != moved).sum()} of {zero.size}")
print(f"ink before and after             {zero.sum():.0f} and {moved.sum():.0f}")

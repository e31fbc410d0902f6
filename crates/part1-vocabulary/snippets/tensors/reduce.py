"""Reductions of the 178 handwritten zeros: one mean picture, or one number for each."""

import data
import show

digits = data.digits()
zeros = digits.images[digits.target == 0]
print("all zeros          ", show.shape(zeros))

mean_picture = zeros.mean(axis=0)
print("mean along axis 0  ", show.shape(mean_picture))

ink = zeros.sum(axis=(2, 1))
print("sum along 2 and 1  ", show.shape(ink))
print("  the first four   ", show.vector(ink[:4], 0))

kept = zeros.sum(axis=(2, 1), keepdims=True)
print("with axes kept     ", show.shape(kept))
print("sum of everything  ", show.integer(zeros.sum()))

print(f"\nthe mean picture\n{show.heat_map(mean_picture, 0)}")

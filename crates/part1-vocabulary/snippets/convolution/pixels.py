"""A handwritten zero as 64 features; moved one pixel to the right, most of them change."""

import data
import numpy as np
import show

zero = data.digits().images[0]
print(show.matrix(zero, 0) + "\n")  # 0 is paper, 16 is full ink

moved = np.zeros((8, 8))
moved[:, 1:] = zero[:, :7]
print("row 2            ", show.vector(zero[2], 0))
print("row 2, moved     ", show.vector(moved[2], 0))
print(f"features changed  {(zero != moved).sum()} of {zero.size}")
print(f"ink in all        {show.integer(zero.sum())} and {show.integer(moved.sum())}")

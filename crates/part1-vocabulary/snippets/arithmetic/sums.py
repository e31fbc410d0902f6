"""The summation sign Σ is a loop that adds; where the square stands decides what it adds."""

import numpy as np
import show

x = np.array([3.75, 3.80, 3.25])  # three body masses in kg
so_far = np.cumsum(x)
for i in range(1, 4):
    print(f"i = {i}: add {show.fixed(x[i - 1], 2)}, so far {show.fixed(so_far[i - 1], 2)}")
print("Σ x   ", show.fixed(x.sum(), 2))
print("Σ x²  ", show.fixed((x**2).sum(), 4))
print("(Σ x)²", show.fixed(x.sum() ** 2, 4))

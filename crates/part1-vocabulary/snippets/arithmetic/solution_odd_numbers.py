"""The sum of the first odd numbers, Σ (2i − 1), is always a square."""

import numpy as np

for n in range(1, 7):
    total = (2 * np.arange(1, n + 1) - 1).sum()  # yours: the sum of the first n odd numbers
    print(f"n = {n}: sum {total:>2}, n² {n**2:>2}")

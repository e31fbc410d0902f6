"""The sum of the first odd numbers, Σ (2i − 1), is always a square."""

import numpy as np

for n in range(1, 7):
    terms = 2 * np.arange(1, n + 1) - 1
    print(f"n = {n}: last term {terms[-1]:>2}, sum {terms.sum():>2}, n² {n**2:>2}")

"""The last column from the last penguin to the first, in kilograms."""

import numpy as np
import show

penguins = np.array([
    [39.1, 18.7, 181.0, 3750.0],
    [46.5, 17.9, 192.0, 3500.0],
    [46.1, 13.2, 211.0, 4500.0],
])
backwards_kg = penguins[::-1, 3] / 1000.0  # yours: one slice and one division
print("in kilograms ", show.vector(backwards_kg, 2))

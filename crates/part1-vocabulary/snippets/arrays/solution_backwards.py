"""The last column from the last penguin to the first, in kilograms."""

import numpy as np
import show

penguins = np.array([
    [39.1, 18.7, 181.0, 3750.0],
    [46.5, 17.9, 192.0, 3500.0],
    [46.1, 13.2, 211.0, 4500.0],
])

mass_g = penguins[::-1, 3]
print("a view of the masses ", show.vector(mass_g, 0))
print("in kilograms         ", show.vector(mass_g / 1000.0, 2))

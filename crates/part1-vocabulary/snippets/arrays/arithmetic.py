"""One line for all elements: change units, take differences, apply a function, add vectors."""

import numpy as np
import show

mass_g = np.array([3750.0, 3500.0, 4500.0])
flipper_mm = np.array([181.0, 192.0, 211.0])
print("kilograms         ", show.vector(mass_g / 1000.0, 2))
print("g for every mm    ", show.vector(mass_g / flipper_mm, 2))
print("beyond the mean   ", show.vector(mass_g - mass_g.mean(), 2))
heavy = np.where(mass_g > 3600.0, 1, 0)
print("above 3600 g      ", show.vector(heavy, 0))
print(f"still there        {show.vector(mass_g, 0)}\n")

joined = [3.0, 1.0] + [4.0, 3.0]  # Python's lists, too, are joined
print("two Vecs, joined  ", show.vector(joined, 0))
print("two arrays, added ", show.vector(np.array([3.0, 1.0]) + np.array([4.0, 3.0]), 0))

"""One line for all elements: change units, take differences, apply any function."""

import numpy as np
import show

mass_g = np.array([3750.0, 3500.0, 4500.0])
flipper_mm = np.array([181.0, 192.0, 211.0])

print("kilograms        ", show.vector(mass_g / 1000.0, 2))
print("g for every mm   ", show.vector(mass_g / flipper_mm, 2))
print("difference to the mean")
mean_g = mass_g.mean()
print("  mean           ", show.fixed(mean_g, 2))
print("  each           ", show.vector(mass_g - mean_g, 2))

heavy = np.where(mass_g > 3600.0, 1, 0)
print("heavier than 3.6 ", show.vector(heavy, 0))
print("how many of them ", heavy.sum())

print("still there      ", show.vector(mass_g, 0))

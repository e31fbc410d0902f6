"""A kernel of statistics: a hill on each penguin's flipper, and the average height is a density."""

import numpy as np
import show
from scipy.stats import norm

flippers_mm = np.array([181.0, 186.0, 195.0])
for place_mm in [160.0, 181.0, 184.0, 190.0]:
    heights = norm(flippers_mm, 4.0).pdf(place_mm)
    at, average = show.fixed(place_mm, 0), show.fixed(heights.mean(), 4)
    print(f"at {at} mm: hills {show.vector(heights, 4)}, average {average}")

"""NaN is neither smaller nor larger than a number; sorting floats needs an order that knows it."""

import numpy as np
import show

missing = np.nan
print("NaN < 3250  ", str(missing < 3250).lower())
print("NaN >= 3250 ", str(missing >= 3250).lower())

masses_g = np.sort([3750.0, missing, 3250.0, 3800.0])
print("sorted      ", show.vector(masses_g, 0))
print("largest     ", show.fixed(np.nanmax(masses_g), 0))

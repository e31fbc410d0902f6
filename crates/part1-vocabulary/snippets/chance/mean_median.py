"""Five body masses and one typing error: the mean follows the error, the median stays."""

import numpy as np
import show

for first_g in [3750, 37500]:
    mass_g = np.array([first_g, 3800, 3250, 3450, 3650])
    print("in order", show.vector(np.sort(mass_g), 0), "g")
    print(f"  mean   {show.fixed(np.mean(mass_g), 0):>5} g")
    print(f"  median {show.fixed(np.median(mass_g), 0):>5} g")

"""Five body masses and one typing error: the mean follows the error, the median stays."""

import numpy as np
import show

measured_g = [3750, 3800, 3250, 3450, 3650]
typed_g = [37500, 3800, 3250, 3450, 3650]  # one zero too many
for name, mass_g in [("as measured", measured_g), ("with the error", typed_g)]:
    mean = sum(mass_g) / 5
    median = sorted(mass_g)[2]  # the third of five
    print(f"{name}, sorted {show.vector(sorted(mass_g), 0)}")
    print(f"  mean   {show.fixed(mean, 0):>5} g")
    print(f"  median {show.fixed(median, 0):>5} g")
    print("  by the library", show.vector([np.mean(mass_g), np.median(mass_g)], 0))

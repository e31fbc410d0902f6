"""Four shapes of one width look alike; one shape of two widths does not."""

import data
import numpy as np
import show
from sklearn.neighbors import KernelDensity

flippers_mm = data.penguins_column("flipper_length_mm")
places = np.arange(160.0, 245.0)
# Each window function's variance at bandwidth 1.
UNIT = {"gaussian": 1, "epanechnikov": 1 / 5, "linear": 1 / 6, "tophat": 1 / 3}


def curve(kernel, std_mm):
    kde = KernelDensity(bandwidth=std_mm / np.sqrt(UNIT[kernel]), kernel=kernel)
    return np.exp(kde.fit(flippers_mm[:, None]).score_samples(places[:, None]))


bell = curve("gaussian", 4.0)
print("a bell of 4.0 mm peaks at", show.fixed(bell.max(), 4))
for name, kernel, std_mm in [
    ("dome, 4.0 mm", "epanechnikov", 4.0),
    ("triangle, 4.0 mm", "linear", 4.0),
    ("box, 4.0 mm", "tophat", 4.0),
    ("bell, 2.0 mm", "gaussian", 2.0),
    ("bell, 8.0 mm", "gaussian", 8.0),
]:
    gap = np.abs(curve(kernel, std_mm) - bell).max()
    print(f"{name:<16}  at most {show.fixed(gap, 4)} away")

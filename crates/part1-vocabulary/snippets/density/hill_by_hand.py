"""Three penguins, three hills: at each place the density is the average height of the hills."""

import numpy as np
import show
from sklearn.neighbors import KernelDensity

flippers_mm = np.array([181.0, 186.0, 195.0])
bandwidth_mm = 4.0


def hill(distance_mm):
    """The height of one Gaussian hill, whose area is 1."""
    return np.exp(-0.5 * (distance_mm / bandwidth_mm) ** 2) / (bandwidth_mm * np.sqrt(2 * np.pi))


model = KernelDensity(bandwidth=bandwidth_mm).fit(flippers_mm[:, None])
rows = []
for place_mm in [176.0, 181.0, 184.0, 190.0, 200.0]:
    heights = hill(place_mm - flippers_mm)
    by_library = np.exp(model.score_samples([[place_mm]])[0])
    rows.append(show.row((place_mm, 0), (heights, 4), (heights.mean(), 4), (by_library, 4)))
hills = ["hill on 181", "hill on 186", "hill on 195"]
print(show.table(["at mm", *hills, "average", "library"], rows))

"""Three penguins, three hills: at each place the density is the average height of the hills."""

import numpy as np
import show
from sklearn.neighbors import KernelDensity

flipper_mm = np.array([181.0, 186.0, 195.0])
bandwidth = 4.0
places = np.array([176.0, 181.0, 184.0, 190.0, 200.0])


def hill(distance):
    """The height of one Gaussian hill, whose area is 1."""
    return np.exp(-0.5 * (distance / bandwidth) ** 2) / (bandwidth * np.sqrt(2 * np.pi))


heights = hill(places[:, None] - flipper_mm)  # (n_places, n_penguins)
density = heights.mean(axis=1)
rows = [
    [show.fixed(p, 0)] + [show.fixed(h, 4) for h in row] + [show.fixed(d, 4)]
    for p, row, d in zip(places, heights, density)
]
print(show.table(["at mm", "hill on 181", "hill on 186", "hill on 195", "average"], rows))

model = KernelDensity(bandwidth=bandwidth).fit(flipper_mm[:, None])
by_library = np.exp(model.score_samples(places[:, None]))
print("largest difference to the library", show.fixed(np.abs(density - by_library).max(), 12))

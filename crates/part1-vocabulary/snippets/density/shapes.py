"""Four shapes of one width look alike; one shape of two widths does not."""

import data
import numpy as np
import show
from sklearn.neighbors import KernelDensity

flipper_mm = data.penguins_column("flipper_length_mm")
places = np.arange(160.0, 245.0)


def density(kernel, std_mm):
    """The window function sets the shape of the hills; their standard deviation stays the same."""
    variance_of_unit_hill = {"gaussian": 1, "epanechnikov": 1 / 5, "linear": 1 / 6, "tophat": 1 / 3}
    bandwidth = std_mm / np.sqrt(variance_of_unit_hill[kernel])
    model = KernelDensity(bandwidth=bandwidth, kernel=kernel).fit(flipper_mm[:, None])
    return np.exp(model.score_samples(places[:, None]))


reference = density("gaussian", 4.0)
rows = [
    [name, show.fixed(std, 1), show.fixed(np.abs(density(kernel, std) - reference).max(), 4)]
    for name, kernel, std in [
        ("Epanechnikov", "epanechnikov", 4.0), ("triangle", "linear", 4.0), ("box", "tophat", 4.0),
        ("Gaussian", "gaussian", 2.0), ("Gaussian", "gaussian", 8.0),
    ]
]
peak = show.fixed(reference.max(), 4)
print("largest distance to the Gaussian density with 4.0 mm; its peak is", peak)
print(show.table(["hill", "std mm", "distance"], rows))

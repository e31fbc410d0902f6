"""Four shapes of one width look alike; one shape of two widths does not."""

import data
import numpy as np
import show
from sklearn.neighbors import KernelDensity

flipper_mm = data.penguins_column("flipper_length_mm")
places = np.arange(160.0, 245.0)


def density(kernel, std_mm):
    """A density whose hills have this standard deviation, whatever their shape."""
    std_of_unit_hill = {"gaussian": 1.0, "epanechnikov": np.sqrt(1 / 5), "linear": np.sqrt(1 / 6), "tophat": np.sqrt(1 / 3)}
    model = KernelDensity(bandwidth=std_mm / std_of_unit_hill[kernel], kernel=kernel).fit(flipper_mm[:, None])
    return np.exp(model.score_samples(places[:, None]))


reference = density("gaussian", 4.0)
rows = [
    [name, show.fixed(std, 1), show.fixed(np.abs(density(kernel, std) - reference).max(), 4)]
    for name, kernel, std in [
        ("Epanechnikov", "epanechnikov", 4.0), ("triangle", "linear", 4.0), ("box", "tophat", 4.0),
        ("Gaussian", "gaussian", 2.0), ("Gaussian", "gaussian", 8.0),
    ]
]
print("largest distance to the Gaussian density with 4.0 mm; its peak is", show.fixed(reference.max(), 4))
print(show.table(["hill", "std mm", "distance"], rows))

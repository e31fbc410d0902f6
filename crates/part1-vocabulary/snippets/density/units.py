"""A density is not a probability: in meters it exceeds 1, and the areas stay the same."""

import data
import numpy as np
import show
from sklearn.neighbors import KernelDensity

flipper_mm = data.penguins_column("flipper_length_mm")
rows = []
for unit, per_mm in [("mm", 1.0), ("cm", 0.1), ("m", 0.001)]:
    model = KernelDensity(bandwidth=4.0 * per_mm).fit(flipper_mm[:, None] * per_mm)
    places = np.linspace(190.0, 200.0, 201) * per_mm
    density = np.exp(model.score_samples(places[:, None]))
    probability = np.trapezoid(density, places)
    rows.append([unit, show.fixed(density[0], 4), show.fixed(probability, 4)])
print(show.table(["unit", "density at 190 mm", "probability of 190 to 200 mm"], rows))

"""A density is not a probability: in meters it exceeds 1, and the areas stay the same."""

import data
import numpy as np
import show
from sklearn.neighbors import KernelDensity

flippers_mm = data.penguins_column("flipper_length_mm")
rows = []
for unit, per_mm in [("mm", 1.0), ("cm", 0.1), ("m", 0.001)]:
    model = KernelDensity(bandwidth=4.0 * per_mm).fit(flippers_mm[:, None] * per_mm)
    places = np.linspace(190.0, 200.0, 201) * per_mm
    density = np.exp(model.score_samples(places[:, None]))
    area = np.trapezoid(density, places)  # many narrow strips, added up
    rows.append(show.row(unit, (density[0], 4), (area, 4)))
print(show.table(["unit", "density at 190 mm", "probability of 190 to 200 mm"], rows))

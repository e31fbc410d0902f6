"""The same line fitted in three units: the unit decides how long and narrow the valley is."""

import data
import numpy as np
import show
from sklearn.preprocessing import scale

flipper_mm, mass_g = data.penguins_matrix(["flipper_length_mm", "body_mass_g"]).T
mass_kg, centered = mass_g / 1000, flipper_mm - flipper_mm.mean()
rows = []
for name, flipper in [
    ("mm", flipper_mm),
    ("mm from the mean", centered),
    ("standardized", scale(flipper_mm)),
]:
    x = np.column_stack([flipper, np.ones(342)])
    # The gradient is h·w − c; the eigenvalues of h are the valley's curvatures.
    h, c = 2 / 342 * x.T @ x, 2 / 342 * x.T @ mass_kg
    smallest, largest = np.linalg.eigvalsh(h)
    rate = 1 / largest  # half the limit
    lowest = np.mean((x @ np.linalg.lstsq(x, mass_kg)[0] - mass_kg) ** 2)
    w, left = np.zeros(2), []
    for step in range(1, 10_001):
        w = w - rate * (h @ w - c)
        if step in (10, 10_000):
            left.append(np.mean((x @ w - mass_kg) ** 2) - lowest)
    rows.append(show.row(name, show.integer(largest / smallest), (rate, 6), (left, 4)))
header = ["flipper in", "condition number", "rate", "loss left, 10 steps", "10,000 steps"]
print(show.table(header, rows))

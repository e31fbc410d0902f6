"""The Huber loss turns from the absolute into the squared one as its delta grows."""

import numpy as np
import show
from scipy.special import huber

mass_kg = np.array([3.25, 3.45, 3.65, 3.75, 3.8, 37.0])
guesses = np.linspace(3.25, 37.0, 33_751)  # every gram
print("median ", show.fixed(np.median(mass_kg), 4), "kg")
rows = []
for delta in [0.3 / 1000, 0.03, 0.3, 3.0, 30.0, 300.0]:
    costs = huber(delta, guesses[:, None] - mass_kg).sum(axis=1)
    # Where several guesses are equally good, their middle.
    best_kg = guesses[np.isclose(costs, costs.min(), rtol=1e-12, atol=0)].mean()
    rows.append(show.row((delta, 4), (best_kg, 4)))
print(show.table(["delta kg", "best guess kg"], rows))
print("mean   ", show.fixed(np.mean(mass_kg), 4), "kg")

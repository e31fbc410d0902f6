"""Ranking: only the order counts. Six penguins by flipper, and how many pairs stand right."""

from itertools import combinations

import numpy as np
import show

# Six Gentoos.
flipper_mm = np.array([211.0, 230.0, 210.0, 218.0, 215.0, 219.0])
mass_g = np.array([4500.0, 5700.0, 4450.0, 5700.0, 5400.0, 5200.0])

# The longer the flipper, the heavier; no grams are predicted.
order = np.argsort(-flipper_mm)
rows = [
    [str(place), show.fixed(flipper_mm[i], 0), show.fixed(mass_g[i], 0)]
    for place, i in enumerate(order, start=1)
]
print(show.table(["place", "flipper mm", "scale says g"], rows))

pairs = [(a, b) for a, b in combinations(order, 2) if mass_g[a] != mass_g[b]]
right = sum(mass_g[a] > mass_g[b] for a, b in pairs)
print(f"pairs in the right order  {right} of {len(pairs)}")

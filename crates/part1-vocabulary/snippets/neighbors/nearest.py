"""One unknown penguin among six known ones: sort by distance, then let the nearest vote."""

import data
import numpy as np
import show

# Length and depth of the bill in mm, of the first two penguins of each species.
known = np.array(
    [[39.1, 18.7], [39.5, 17.4], [50.0, 19.5], [51.3, 19.2], [46.1, 13.2], [50.0, 16.3]]
)
species = np.array([0, 0, 1, 1, 2, 2])
new = np.array([48.5, 17.5])  # a Chinstrap, but the program does not know

distances_mm = np.linalg.norm(known - new, axis=1)
nearest = distances_mm.argsort(kind="stable")
for row in nearest:
    print(f"{show.fixed(distances_mm[row], 2)} mm to {data.SPECIES[species[row]]}")
for k in [1, 2, 3]:
    votes = np.bincount(species[nearest[:k]], minlength=3)
    print(f"k = {k}: " + ", ".join(f"{name} {n}" for name, n in zip(data.SPECIES, votes)))

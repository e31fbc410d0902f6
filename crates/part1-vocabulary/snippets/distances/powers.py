"""The Minkowski distance of the two bills: the larger p, the more the largest difference rules."""

import show
from scipy.spatial.distance import minkowski

differences_mm = [4.0, -3.0]
rows = []
for p in [1.0, 1.5, 2.0, 3.0, 10.0, 100.0]:
    rows.append(show.row((p, 1), (minkowski(differences_mm, [0.0, 0.0], p), 4)))
print(show.table(["p", "distance mm"], rows))

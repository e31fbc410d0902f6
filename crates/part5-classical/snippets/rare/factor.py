"""The local outlier factor by hand: how much thinner it is here than around the neighbors."""

import numpy as np
import show

K = 2

# A tight crowd, a loose one, and one point near the tight crowd.
x = np.array([0.0, 0.1, 0.2, 0.3, 1.0, 5.0, 6.0, 7.0, 8.0])
distances = np.abs(x[:, None] - x)
# The K nearest others of each point, and the distance to the last of them.
near = np.argsort(distances, axis=1, kind="stable")[:, 1 : K + 1]
k_distance = np.take_along_axis(distances, near, axis=1)[:, -1]
# The mean distance to them, but none counts as nearer than its own k-distance.
reach = np.maximum(np.take_along_axis(distances, near, axis=1), k_distance[near]).mean(axis=1)
factor = (reach[:, None] / reach[near]).mean(axis=1)
nearest = np.take_along_axis(distances, near, axis=1)[:, 0]
rows = [show.row((a, 1), (b, 2), (c, 2), (d, 2)) for a, b, c, d in zip(x, nearest, reach, factor)]
print(show.table(["point", "nearest", "reach", "factor"], rows))

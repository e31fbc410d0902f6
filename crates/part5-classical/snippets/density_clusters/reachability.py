"""Two crowds and a bridge of nine points: the longest edge of the way across, measured twice."""

import numpy as np
import show

rng = np.random.default_rng(4)
left, right = rng.standard_normal((60, 2)) * 0.5, rng.standard_normal((60, 2)) * 0.5 + [4, 0]
bridge = np.column_stack([np.linspace(0.8, 3.2, 9), np.zeros(9)])
x = np.vstack([left, right, bridge])
distances = np.sqrt(((x[:, None, :] - x) ** 2).sum(axis=2))
core = np.sort(distances, axis=1)[:, 9]  # the tenth nearest, the point itself being the first
mutual = np.maximum(distances, np.maximum(core[:, None], core))


def longest_edges(edges):
    """For each pair the longest edge on the best way: over one more point, where that is better."""
    for over in range(len(edges)):
        edges = np.minimum(edges, np.maximum(edges[:, [over]], edges[[over]]))
    return edges


rows = []
for name, table in [("distance", distances), ("mutual reachability", mutual)]:
    longest = longest_edges(table)[0]
    rows.append(show.row(name, ([np.median(longest[:60]), np.median(longest[60:120])], 2)))
print(show.table(["edges measured by", "to its own crowd", "to the other"], rows))

"""Five penguins, one with a digit too many: the centroid follows it, the medoid stays a bird."""

import numpy as np
import show

typed_g = np.array([3750.0, 3800, 3250, 3450, 36500])  # the last is 3650
centroid = typed_g.mean()
medoid = typed_g[np.abs(typed_g[:, None] - typed_g).sum(axis=1).argmin()]
print("centroid ", show.fixed(centroid, 0), "g")
print("medoid   ", show.fixed(medoid, 0), "g")
for name, to in [("centroid", centroid), ("medoid", medoid)]:
    distances, squares = np.abs(typed_g - to).sum(), ((typed_g - to) ** 2).sum() / 1e6
    sums = f"distances {show.fixed(distances, 0)} g, squares {show.fixed(squares, 1)} kg²"
    print(f"from the {name}: {sums}")

"""One degree of longitude from the equator to the pole: it shrinks with the cosine of latitude."""

import numpy as np
import show
from sklearn.metrics.pairwise import haversine_distances

for latitude in [0.0, -30.0, -60.0, -65.0, -90.0]:
    start, end = np.radians([latitude, 0.0]), np.radians([latitude, 1.0])
    km = 6371.0088 * haversine_distances([start], [end])[0, 0]
    cosine = np.cos(np.radians(latitude))
    print(f"latitude {show.fixed(latitude, 0):>3}°   ", end="")
    print(f"{show.fixed(km, 2):>6} km   cosine {show.fixed(cosine, 4)}")

"""Degrees are not kilometers: the way over the globe, and the way on a flat map of degrees."""

import numpy as np
import show
from sklearn.metrics.pairwise import haversine_distances

EARTH_RADIUS_KM = 6371.0088
# Latitude and longitude in degrees; south and west are negative.
torgersen = (-64 - 46 / 60, -64 - 5 / 60)
dream = (-64 - 44 / 60, -64 - 14 / 60)
rows = []
for way, start, end in [
    ("Torgersen to Dream", torgersen, dream),
    ("across the date line", (0.0, 179.0), (0.0, -179.0)),
    ("a degree to the north", (0.0, 0.0), (1.0, 0.0)),
    ("a degree to the east", (0.0, 0.0), (0.0, 1.0)),
    ("the same at 60°", (-60.0, 0.0), (-60.0, 1.0)),
    ("the same at the pole", (-90.0, 0.0), (-90.0, 1.0)),
]:
    start, end = np.radians(start), np.radians(end)
    flat = EARTH_RADIUS_KM * np.linalg.norm(end - start)
    globe = EARTH_RADIUS_KM * haversine_distances([start], [end])[0, 0]
    rows.append(show.row(way, ([globe, flat], 2)))
print(show.table(["way", "on the globe km", "on a flat map km"], rows))

"""A cyclic feature: the hours of a day as places on a circle, and what comes next to midnight."""

import numpy as np
import show


def place(hour):
    angle = 2 * np.pi * hour / 24
    return np.array([np.sin(angle), np.cos(angle)])


rows = [show.row((hour, 0), (place(hour), 4)) for hour in [0, 6, 12, 18, 23]]
print(show.table(["hour", "sine", "cosine"], rows) + "\n")

rows = []
for start, to in [(23, 0), (23, 22), (23, 11)]:
    gap = np.linalg.norm(place(start) - place(to))  # the straight line between two places
    rows.append(show.row(([start, to, abs(start - to)], 0), (gap, 4)))
print(show.table(["from", "to", "apart as numbers", "on the circle"], rows))

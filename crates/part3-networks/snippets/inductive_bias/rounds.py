"""Oversmoothing: with every round the members grow more alike, until no side is left."""

import data
import numpy as np
import show

club = data.karate_club()
a = np.eye(34)
a[tuple(club.friendships.T)] = 1
a = np.maximum(a, a.T)
degrees = a.sum(axis=1)
a /= np.sqrt(np.outer(degrees, degrees))
sides = np.zeros((34, 2))
sides[0, 0] = sides[33, 1] = 1.0
rows = []
for step in range(1, 129):
    sides = a @ sides
    if step in [2, 4, 8, 16, 32, 64, 128]:
        # How much of what reached a member came from the instructor.
        share = sides[:, 0] / sides.sum(axis=1)
        right = int(((share < 0.5) == club.sides)[1:33].sum())
        rows.append(show.row(step, (share[[0, 8, 33]], 3), right))
header = ["rounds", "share in the instructor", "in member 8", "in the president", "right of 32"]
print(show.table(header, rows))

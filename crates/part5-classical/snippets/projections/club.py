"""A club of 34 breaks apart: the second eigenvector of its friendships tells who goes with whom."""

import data
import numpy as np
import show

friendships, sides = data.karate_club()
friends = np.zeros((34, 34))
a, b = np.array(friendships).T
friends[a, b] = friends[b, a] = 1
roots = np.sqrt(friends.sum(axis=1))
values, vectors = np.linalg.eigh(friends / np.outer(roots, roots))
print("largest eigenvalues ", show.vector(values[::-1][:4], 4))

place = vectors[:, -2] / roots
side = (place * place[0] < 0).astype(int)
print(f"members on the side they took: {(side == sides).sum()} of 34")
names = ["instructor", "president"]
for member in np.argsort(np.abs(place), kind="stable")[:3]:
    put, took = names[side[member]], names[sides[member]]
    print(f"member {member:>2}, near the border: put with the {put}, went with the {took}")

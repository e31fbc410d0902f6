"""How many features the short road saves: products of n_features numbers, degree at a time."""

from math import comb

import show

rows = []
for what, n_features in [("two switches", 2), ("a penguin", 4), ("a digit image", 64)]:
    for degree in [2, 3, 5]:
        long_road = comb(n_features + degree - 1, degree)
        # n_features multiplications for x·z, then degree − 1 more for its power.
        short_road = n_features + degree - 1
        rows.append(show.row(what, n_features, degree, long_road, short_road))
header = ["one point is", "numbers", "degree", "features of phi", "multiplications of k"]
print(show.table(header, rows))

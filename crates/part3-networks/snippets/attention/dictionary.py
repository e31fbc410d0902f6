"""A hash map answers what it holds; a soft look-up answers everything, with a mixture."""

import numpy as np
import show

# Each species' mean mass in g, and its mean bill, length and depth, standardized.
species = ["Adelie", "Chinstrap", "Gentoo"]
values = np.array([3700.7, 3733.1, 5076.0])
keys = np.array([[-0.94, 0.61], [0.90, 0.64], [0.66, -1.10]])

exact = dict(zip(species, values))
for name in ["Gentoo", "gentoo"]:
    found = exact.get(name)
    print(f"{name}: {'nothing' if found is None else show.fixed(found, 1)}")

gentoo = keys[2]
between = (keys[1] + keys[2]) / 2
queries = {
    "Gentoo's key": gentoo,
    "5 times as long": 5 * gentoo,
    "between two keys": 5 * between,
    "a little deeper": 5 * (between + [0, 0.01]),
}
rows = []
for name, query in queries.items():
    scores = keys @ query
    shares = np.exp(scores - scores.max())
    shares /= shares.sum()
    rows.append(show.row(name, (scores, 2), (shares, 3), (shares @ values, 1)))
print(show.table(["query", "score A", "C", "G", "share A", "C", "G", "mass (g)"], rows))

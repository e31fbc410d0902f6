"""Two groupings of six samples, compared pair by pair: the Rand index, then luck taken out."""

from itertools import combinations

import show
from sklearn.metrics import adjusted_rand_score, rand_score

a, b = [0, 0, 0, 1, 1, 1], [7, 7, 5, 5, 9, 9]  # the names of the groups do not matter
pairs = [(a[i] == a[j], b[i] == b[j]) for i, j in combinations(range(6), 2)]
in_a, in_b = sum(x for x, _ in pairs), sum(y for _, y in pairs)
names = ["pairs", "together in a", "together in b", "together in both", "apart in both"]
counts = [len(pairs), in_a, in_b, pairs.count((True, True)), pairs.count((False, False))]
for name, n in zip(names, counts):
    print(f"{name:<17} {n:>2}")
print("Rand index ", show.fixed(rand_score(a, b), 4))

by_luck = in_a * in_b / len(pairs)  # together in both, if the groups were dealt at random
print("together in both by luck ", show.fixed(by_luck, 1))
print("adjusted Rand index ", show.fixed(adjusted_rand_score(a, b), 4))

"""Two groupings of six samples, compared pair by pair: the Rand index, then luck taken out."""

from itertools import combinations

import show
from sklearn.metrics import adjusted_rand_score, rand_score

a, b = [0, 0, 0, 1, 1, 1], [7, 7, 5, 5, 9, 9]  # the names of the groups do not matter
pairs = [(a[i] == a[j], b[i] == b[j]) for i, j in combinations(range(6), 2)]
in_a, in_b = sum(x for x, _ in pairs), sum(y for _, y in pairs)
both, apart = pairs.count((True, True)), pairs.count((False, False))
print(f"pairs {len(pairs)}, together in a {in_a}")
print(f"together in b {in_b}, in both {both}")
print(f"apart in both {apart}")
rand = (both + apart) / len(pairs)
print("Rand index ", show.fixed(rand, 4))

expected = in_a * in_b / len(pairs)  # together in both, if the groups were dealt at random
adjusted = (both - expected) / ((in_a + in_b) / 2 - expected)
print("together in both by luck", show.fixed(expected, 1))
print("adjusted Rand index ", show.fixed(adjusted, 4))
differences = [abs(rand_score(a, b) - rand), abs(adjusted_rand_score(a, b) - adjusted)]
print("largest difference to the library ", show.fixed(max(differences), 6))

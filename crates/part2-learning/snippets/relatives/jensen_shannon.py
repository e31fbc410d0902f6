"""How unlike are the flocks of three islands? KL divergence both ways, and Jensen–Shannon."""

import show
from scipy.spatial.distance import jensenshannon
from scipy.stats import entropy

islands = {"Biscoe": [44, 0, 124], "Dream": [56, 68, 0], "Torgersen": [52, 0, 0]}
pairs = [("Biscoe", "Dream"), ("Biscoe", "Torgersen"), ("Dream", "Torgersen"), ("Biscoe", "Biscoe")]
rows = []
for a, b in pairs:
    p, q = islands[a], islands[b]
    # SciPy's function is a distance: the square root of the divergence.
    numbers = [entropy(p, q, base=2), entropy(q, p, base=2), jensenshannon(p, q, base=2) ** 2]
    rows.append([a, b] + [show.fixed(bits, 4) for bits in numbers])
print(show.table(["p", "q", "KL(p to q)", "KL(q to p)", "Jensen–Shannon divergence"], rows))

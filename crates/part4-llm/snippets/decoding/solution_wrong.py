"""A rule that looks right and is not: a refused draft is replaced by any token of the target's."""

import numpy as np
import show

p, q = np.array([0.5, 0.3, 0.2]), np.array([0.2, 0.3, 0.5])


def what_it_draws(p, q):
    # yours: what stays, and the refused share of p
    stays = np.minimum(p, q)
    return stays + (1 - stays.sum()) * p
    # end


rng, drawn = np.random.default_rng(5), []
for _ in range(20_000):
    drafted = rng.choice(3, p=q)
    drawn.append(drafted if rng.random() * q[drafted] < p[drafted] else rng.choice(3, p=p))
shares = np.bincount(drawn) / 2e4
rows = [
    show.row(word, (p[i], 2), (what_it_draws(p, q)[i], 2), (shares[i], 3))
    for i, word in enumerate(["sea", "ship", "whale"])
]
print(show.table(["token", "p", "by hand", "drawn"], rows))

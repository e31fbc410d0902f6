"""How many tokens a pass brings if each draft is accepted with the same probability."""

import numpy as np
import show


def expected(rate, n_ahead):
    # yours: the sum of the probabilities that a pass brings at least 1, 2, … tokens
    return (1 - rate ** (n_ahead + 1)) / (1 - rate)
    # end


# The two models have 0.7 in common, after any text.
p, q = np.array([0.5, 0.3, 0.2]), np.array([0.2, 0.3, 0.5])
more = np.maximum(p - q, 0) / np.maximum(p - q, 0).sum()
rows = []
for n_ahead in [1, 2, 4, 8, 16]:
    rng, left, passes = np.random.default_rng(3), 8000, 0
    while left > 0:
        drafts = [rng.choice(3, p=q) for _ in range(min(n_ahead, left - 1))]
        passes += 1
        for draft in drafts:
            left -= 1
            if rng.random() * q[draft] >= p[draft]:
                rng.choice(3, p=more)
                break
        else:
            rng.choice(3, p=p)
            left -= 1
    rows.append(show.row(n_ahead, (8000 / passes, 2), (expected(0.7, n_ahead), 2)))
print(show.table(["ahead", "tokens a pass", "by formula"], rows))

"""The rule of speculative decoding on three tokens: what stays and what replaces add up to p."""

import numpy as np
import show

words = ["sea", "ship", "whale"]
p, q = np.array([0.5, 0.3, 0.2]), np.array([0.2, 0.3, 0.5])  # the target's, the draft model's
stays = np.minimum(p, q)
missing = np.maximum(p - q, 0)
replaces = missing / missing.sum() * (1 - stays.sum())

rng, drawn = np.random.default_rng(1), []
for _ in range(20_000):
    drafted = rng.choice(3, p=q)
    if rng.random() * q[drafted] < p[drafted]:
        drawn.append(drafted)
    else:
        drawn.append(rng.choice(3, p=missing / missing.sum()))
counts = np.bincount(drawn) / 20_000
rows = [
    show.row(word, (np.array(numbers), 2), (share, 3))
    for word, *numbers, share in zip(words, p, q, stays, replaces, stays + replaces, counts)
]
print(show.table(["token", "p", "q", "stays", "replaces", "together", "drawn"], rows))
distance = np.abs(p - q).sum() / 2  # total variation
rates = [stays.sum(), 1 - distance]
print(f"acceptance rate, by hand and by the library {show.vector(rates, 2)}")
print(f"drawn from when refused {show.vector(missing / missing.sum(), 2)}")

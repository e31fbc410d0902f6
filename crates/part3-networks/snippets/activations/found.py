"""The same sine, learned: five random starts, and the errors they end with after 500 steps."""

import numpy as np
import show

X = np.linspace(0, 2 * np.pi, 51).reshape(-1, 1)
Y = np.sin(X)


def learned(width, seed):
    """The largest error of a network that began with random hinges."""
    rng = np.random.default_rng(seed)
    w = rng.standard_normal((1, width))
    b = -w * rng.random((1, width)) * 2 * np.pi  # a hinge anywhere on the axis
    v, c = rng.standard_normal((width, 1)) * np.sqrt(2 / width), 0.0
    for _ in range(500):
        hidden = np.maximum(X @ w + b, 0)
        d = (hidden @ v + c - Y) * 2 / len(X)
        d_sums = d @ v.T * (hidden > 0)
        v -= 0.05 * hidden.T @ d
        c -= 0.05 * d.sum()
        w -= 0.05 * X.T @ d_sums
        b -= 0.05 * d_sums.sum(axis=0)
    return np.abs(np.maximum(X @ w + b, 0) @ v + c - Y).max()


rows = []
for width in [8, 16, 32]:
    errors = sorted(learned(width, seed) for seed in range(5))
    rows.append(show.row(width, ([errors[0], errors[2], errors[4]], 3)))
print(show.table(["units", "best of 5", "middle", "worst"], rows))

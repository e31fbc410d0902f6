"""Preprocessing leakage: thirty of 729 columns selected before the split, and after it."""

import data
import numpy as np
import show
from sklearn.linear_model import Ridge

women, men = data.female_names(), data.male_names()
names = np.array([name.lower() for name in women + men])


def some_names(n, seed):
    # Which of the 27 · 27 pairs of letters each name has; whatever is no letter counts as one.
    drawn = np.random.default_rng(seed).permutation(len(names))[:n]
    x = np.zeros((n, 27 * 27))
    for row, name in enumerate(names[drawn]):
        letters = np.array([ord(c) - ord("`") if "a" <= c <= "z" else 0 for c in f" {name} "])
        x[row, 27 * letters[:-1] + letters[1:]] = 1
    return x, np.where(drawn < len(women), 1.0, -1.0)


def strongest(x, y):
    x, y = x - x.mean(axis=0), y - y.mean()
    length = np.sqrt((x**2).sum(axis=0) * (y**2).sum())
    strength = np.round(np.abs(y @ x) / np.where(length > 1e-9, length, np.inf), 9)
    return np.argsort(-strength, kind="stable")[:30]


rows = []
for n in [100, 200, 400, 800]:
    half, scores = n // 2, []
    for x, y in (some_names(n, seed) for seed in range(10)):
        for columns in (strongest(x, y), strongest(x[half:], y[half:])):
            guesses = Ridge().fit(x[half:, columns], y[half:]).predict(x[:half, columns])
            scores.append((guesses * y[:half] > 0).sum())
    means = np.reshape(scores, (10, 2)).sum(axis=0) / (10 * half)
    rows.append(show.row(n, (means, 4)))
print(show.table(["names", "first select, then split", "first split"], rows))

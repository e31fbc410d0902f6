"""A categorical split: 13 cuts through sorted occupations, beside all 8,191 ways to divide them."""

import data
import numpy as np
import show

adult = data.adult()
names, codes = adult.categories[4], adult.data[:, 4]  # occupation
known = ~np.isnan(codes)
codes = codes[known].astype(int)
# Slopes from a quarter, h is 1: G and H of each occupation.
g = np.bincount(codes, 0.25 - adult.target[known])
h = np.bincount(codes).astype(float)


def gain(left):
    right = 1 - left
    worth = [(part @ g) ** 2 / (part @ h) for part in (left, right, np.ones(14))]
    return worth[0] + worth[1] - worth[2]


leaf = -g / h
order = np.argsort(leaf)
cuts = np.array([np.isin(np.arange(14), order[:k]) for k in range(1, 14)]).astype(float)
print("best of 13 cuts   ", show.fixed(gain(cuts).max(), 4))
sets = (np.arange(1, 2**13)[:, None] >> np.arange(14) & 1).astype(float)
print("best of 8,191 sets", show.fixed(gain(sets).max(), 4))
best = 1 + np.argmax(gain(cuts))
for k, category in enumerate(order):
    side = "left" if k < best else "right"
    people = show.fixed(h[category], 0)
    print(f"{side:<5} {names[category]:<18} {people:>5} {show.fixed(leaf[category], 3):>6}")

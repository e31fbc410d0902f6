"""Generation: draw the next letter by its share, again and again, until the name ends."""

from itertools import pairwise

import data
import numpy as np

names = [name.lower() for name in data.female_names() if name.isascii() and name.isalpha()]
letters = ".abcdefghijklmnopqrstuvwxyz"
counts = np.zeros((27, 27))
for name in names:
    for letter, after in pairwise(f".{name}."):
        counts[letters.index(letter), letters.index(after)] += 1
shares = counts / counts.sum(axis=1, keepdims=True)

rng = np.random.default_rng(7)
for _ in range(8):
    name, letter = "", 0
    while (letter := rng.choice(27, p=shares[letter])) != 0:
        name += letters[letter]
    print(f"{name:<9}", "a real name" if name in names else "new")

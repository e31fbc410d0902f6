"""Generation: draw the next letter by its share, again and again, until the name ends."""

import data
import numpy as np

letters = ".abcdefghijklmnopqrstuvwxyz"

# How often each letter followed each other one.
counts = np.zeros((27, 27))
names = [name.lower() for name in data.female_names() if name.isascii() and name.isalpha()]
for name in names:
    for letter, after in zip("." + name, name + "."):
        counts[letters.index(letter), letters.index(after)] += 1
shares = counts / counts.sum(axis=1, keepdims=True)

rng = np.random.default_rng(7)
for _ in range(8):
    name = ""
    letter = 0
    while True:
        letter = rng.choice(27, p=shares[letter])
        if letter == 0:
            break
        name += letters[letter]
    print(f"{name:<14} {'a real name' if name in names else 'new'}")

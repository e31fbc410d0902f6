"""Vectors for letters, learned by predicting the next letter of a name: do vowels come together?"""

import data
import numpy as np
import show
from scipy.special import softmax

SIGNS = ".abcdefghijklmnopqrstuvwxyz"


def vowels(vectors):
    """How many of a, e, i, o, u have one of the other four as the nearest letter."""
    units = vectors / np.linalg.norm(vectors, axis=1, keepdims=True)
    near = units @ units.T - 3 * np.eye(27)
    return sum(near[i, 1:].argmax() + 1 in [1, 5, 9, 15, 21] for i in [1, 5, 9, 15, 21])


names = [name.lower() for name in data.female_names() if name.isascii() and name.isalpha()]
np.random.default_rng(7).shuffle(names)
pairs = np.zeros((2, 27, 27))  # held out, and seen
for i, name in enumerate(names):
    for sign, following in zip("." + name, name + "."):
        pairs[int(i >= 900), SIGNS.index(sign), SIGNS.index(following)] += 1
(held_out, seen), rows = pairs, []
for width in [2, 4, 8]:
    before, after, bits = 0, 0, 0.0
    for rng in map(np.random.default_rng, range(10)):
        vectors = rng.standard_normal((27, width)) * 0.5
        output, bias = rng.standard_normal((width, 27)) * 0.5, np.zeros(27)
        before += vowels(vectors)
        for _ in range(500):
            shares = softmax(vectors @ output + bias, axis=1)
            slope = (shares * seen.sum(axis=1, keepdims=True) - seen) / seen.sum() * 4.0
            steps = slope @ output.T, vectors.T @ slope, slope.sum(axis=0)
            vectors, output, bias = vectors - steps[0], output - steps[1], bias - steps[2]
        after += vowels(vectors)
        shares = softmax(vectors @ output + bias, axis=1)
        bits -= (np.log2(shares) * held_out).sum() / held_out.sum() / 10
    rows.append(show.row(width, 27 * width, before, after, (bits, 2)))
print(show.table(["width", "numbers", "vowels before", "after", "bits a letter"], rows))

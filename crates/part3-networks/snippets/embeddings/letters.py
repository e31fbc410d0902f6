"""Vectors for letters, learned by predicting the next letter of a name: do vowels come together?"""

import data
import numpy as np
import show

SIGNS = ".abcdefghijklmnopqrstuvwxyz"


def letter_pairs(names):
    pairs = np.zeros((27, 27))
    for name in names:
        for sign, following in zip("." + name, name + "."):
            pairs[SIGNS.index(sign), SIGNS.index(following)] += 1
    return pairs


def softmax(logits):
    powers = np.exp(logits - logits.max(axis=1, keepdims=True))
    return powers / powers.sum(axis=1, keepdims=True)


def vowels_together(vectors):
    """How many of a, e, i, o, u have one of the other four as the nearest letter."""
    units = vectors / np.linalg.norm(vectors, axis=1, keepdims=True)
    near = units @ units.T
    np.fill_diagonal(near, -2)
    vowels = [SIGNS.index(vowel) for vowel in "aeiou"]
    return sum(near[i, 1:].argmax() + 1 in vowels for i in vowels)


names = [name.lower() for name in data.female_names() if name.isascii() and name.isalpha()]
np.random.default_rng(7).shuffle(names)
held_out, seen = letter_pairs(names[:900]), letter_pairs(names[900:])
of_each = seen.sum(axis=1, keepdims=True)
rows = []
for width in [2, 4, 8]:
    before, after, bits = 0, 0, 0.0
    for start in range(10):
        rng = np.random.default_rng(start)
        vectors = rng.standard_normal((27, width)) * 0.5
        output, bias = rng.standard_normal((width, 27)) * 0.5, np.zeros(27)
        before += vowels_together(vectors)
        for _ in range(500):
            d_logits = (softmax(vectors @ output + bias) * of_each - seen) / seen.sum()
            d_vectors, d_output = d_logits @ output.T, vectors.T @ d_logits
            vectors -= 4.0 * d_vectors
            output -= 4.0 * d_output
            bias -= 4.0 * d_logits.sum(axis=0)
        after += vowels_together(vectors)
        shares = softmax(vectors @ output + bias)
        bits -= (np.log2(shares) * held_out).sum() / held_out.sum() / 10
    rows.append(show.row(width, 27 * width, before, after, (bits, 2)))
print(show.table(["width", "numbers", "vowels before", "after", "bits a letter"], rows))

"""Skip-gram whole, on the letters of first names: do vowels come together, from three starts?"""

import data
import numpy as np
import show
from scipy.special import expit

SIGNS = ".abcdefghijklmnopqrstuvwxyz"


def skip_gram(ids, width, drawn, rate, rng):
    """The centers, after one way through the text with one neighbor to each side."""
    centers = rng.standard_normal((27, width)) * 0.5
    contexts = np.zeros((27, width))
    for place in range(1, len(ids) - 1):
        center = centers[ids[place]].copy()
        others = ids[(rng.random(2 * drawn) * len(ids)).astype(int)]
        words = [ids[place - 1], ids[place + 1], *others]
        errors = expit(contexts[words] @ center)
        errors[:2] -= 1
        for word, error in zip(words, errors):
            centers[ids[place]] -= rate * error * contexts[word]
            contexts[word] -= rate * error * center
    return centers


text = ".".join(data.female_names()).lower()
ids = np.array([SIGNS.index(sign) for sign in text if sign in SIGNS])
print(f"{show.integer(len(ids))} signs, nearest to each vowel:")
for start in range(3):
    vectors = skip_gram(ids, 4, 3, 0.05, np.random.default_rng(start))
    units = vectors / np.linalg.norm(vectors, axis=1, keepdims=True)
    near = units @ units.T - 3 * np.eye(27)
    print("".join(f"  {v}: {SIGNS[near[SIGNS.index(v)].argmax()]}" for v in "aeiou"))

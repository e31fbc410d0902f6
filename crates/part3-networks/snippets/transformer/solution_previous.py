"""With rotary places one query serves all words: each looks at the one before it."""

import numpy as np
import show


def query():
    # yours: the key, turned so that the best fit is one place back
    return 6 * np.exp(-1j)
    # end


# Six words, all with the same key and the same query, turned by 1 radian a place.
turns = np.exp(1j * np.arange(6))
q, k = query() * turns, 6 * turns
scores = (q[:, None] * k.conj()[None, :]).real / np.sqrt(2)
powers = np.where(np.tri(6), np.exp(scores), 0)
print(show.matrix(powers / powers.sum(axis=1, keepdims=True), 3))

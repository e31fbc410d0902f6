"""With 27 numbers a letter, vectors can hold the whole table of pair counts: the same bits."""

import data
import numpy as np
import show

SIGNS = ".abcdefghijklmnopqrstuvwxyz"
names = [name.lower() for name in data.female_names() if name.isascii() and name.isalpha()]
np.random.default_rng(7).shuffle(names)
pairs = np.full((27, 27), 0.01)  # nothing is impossible
for name in names[900:]:
    for sign, following in zip("." + name, name + "."):
        pairs[SIGNS.index(sign), SIGNS.index(following)] += 1
shares = pairs / pairs.sum(axis=1, keepdims=True)
# yours: a table of vectors and one of weights; remember what softmax does to logarithms
vectors, output = np.eye(27), np.log(shares)
# end
powers = np.exp(vectors @ output)
by_vectors = powers / powers.sum(axis=1, keepdims=True)
for who, given in [("pair counts ", shares), ("by vectors  ", by_vectors)]:
    bits = -(np.log2(given) * pairs).sum() / pairs.sum()
    print(f"bits a letter, {who} {show.fixed(bits, 4)}")

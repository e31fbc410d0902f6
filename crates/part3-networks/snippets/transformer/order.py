"""Dog bit man, man bit dog: attention cannot tell, until each word carries its place."""

import numpy as np
import show

rng = np.random.default_rng(3)
words = rng.standard_normal((3, 4))  # dog, bit, man: four numbers each
places = rng.standard_normal((3, 4))  # a positional encoding
w_q, w_k, w_v, w_o = (rng.standard_normal((4, 4)) / 2 for _ in range(4))


def attention(x):
    scores = (x @ w_q) @ (x @ w_k).T / 2
    shares = np.exp(scores - scores.max(axis=1, keepdims=True))
    return shares / shares.sum(axis=1, keepdims=True) @ (x @ w_v) @ w_o


for name, here in [("words alone", np.zeros((3, 4))), ("words + places", places)]:
    for sentence, order in [("dog bit man", [0, 1, 2]), ("man bit dog", [2, 1, 0])]:
        output = attention(words[order] + here)
        print(f"{name}, {sentence}: bit becomes {show.vector(output[1], 3)}")

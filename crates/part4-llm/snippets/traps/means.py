"""Three words padded to one length: three means of one loss, and the shares that padding gets."""

import data
import numpy as np
import show
from scipy.special import softmax

text = np.frombuffer(data.moby_dick_whole().encode(), dtype=np.uint8)
bits = -np.log2(np.maximum(np.bincount(text, minlength=256), 1) / len(text))
words = [b"Call", b"me", b"Ishmael"]
losses = np.ma.masked_all((3, 7))  # NumPy's arrays that know what is not there
for i, word in enumerate(words):
    losses[i, : len(word)] = bits[list(word)]
print("bits of each byte, 0 for padding")
print(show.matrix(losses.filled(0), 1))
print("mean over all 21 places    ", show.fixed(losses.filled(0).mean(), 3))
print("mean of the words' means   ", show.fixed(losses.mean(axis=1).mean(), 3))
print("masked mean, of 13 bytes   ", show.fixed(losses.mean(), 3))

scores, places = np.array([1, 0.5, -1, -1]), np.arange(4)  # two words, two paddings
with np.errstate(invalid="ignore"):
    for name, scores in [
        ("no mask", scores),
        ("scores times 1, 1, 0, 0", scores * [1, 1, 0, 0]),
        ("-inf for padding", np.where(places < 2, scores, -np.inf)),
        ("-inf, all is padding", np.full(4, -np.inf)),
        ("-1e9, all is padding", np.full(4, -1e9)),
    ]:
        print(f"{name:<23}    ", show.vector(softmax(scores), 3))

"""Bits per byte of a bigram model by hand, without and with smoothing."""

import data
import numpy as np
import show

text = np.frombuffer(data.moby_dick_whole().encode(), np.uint8).astype(int)
cut = len(text) - len(text) // 10
counted, held_out = text[:cut], text[cut:]
pairs = np.zeros((256, 256))  # (this byte, the next one)
np.add.at(pairs, (counted[:-1], counted[1:]), 1)


def given(k):
    with np.errstate(divide="ignore", invalid="ignore"):
        return -np.log2((pairs + k) / (pairs.sum(axis=1, keepdims=True) + 256 * k))


with np.errstate(divide="ignore"):
    single = -np.log2(np.tile(pairs.sum(axis=0) / pairs.sum(), (256, 1)))
models = {
    "all bytes alike": np.full((256, 256), 8.0),
    "how often each comes": single,
    "bigram model": given(0),
    "smoothing, k = 0.01": given(0.01),
}
rows = []
for name, surprise in models.items():
    bits = [surprise[text[:-1], text[1:]].mean() for text in (counted, held_out)]
    rows.append(show.row(name, (bits, 3)))
print(show.table(["bits per byte", "counted", "held out"], rows))
unseen = (pairs[held_out[:-1], held_out[1:]] == 0).sum()
print(f"held-out pairs never counted  {unseen} of {show.integer(len(held_out) - 1)}")

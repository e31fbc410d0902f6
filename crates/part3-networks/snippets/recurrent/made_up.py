"""Pair counts and the GRU make up a thousand names each: how many are real ones?"""

import data
import numpy as np

SIGNS = ".abcdefghijklmnopqrstuvwxyz"
names = [name.lower() for name in data.female_names() if name.isascii() and name.isalpha()]
np.random.default_rng(7).shuffle(names)
rng, counts = np.random.default_rng(7), np.zeros((27, 27))
for sign, after in (pair for name in names[900:] for pair in zip(f".{name}", f"{name}.")):
    counts[SIGNS.index(sign), SIGNS.index(after)] += 1
text = data.path("../../crates/part3-networks/src/recurrent/namer.txt").read_text()
sizes = np.cumsum([192 * 27, 192 * 64, 192, 192, 27 * 64])
weights = np.split(np.array(text.split(), dtype=float) / 1000, sizes)


def gru_step(sign, h):
    w, u, b, d, v, c = weights
    a, u = w.reshape(192, 27)[:, sign] + b, u.reshape(192, 64) @ h + d
    r, z = (1 / (1 + np.exp(-(a + u)[part])) for part in [slice(0, 64), slice(64, 128)])
    h = (1 - z) * np.tanh(a[128:] + r * u[128:]) + z * h
    shares = np.exp(v.reshape(27, 64) @ h + c)
    return shares / shares.sum(), h


def write(shares_after):
    name, sign, h = "", 0, np.zeros(64)  # a name begins with an empty state
    while not name.endswith("."):
        shares, h = shares_after(sign, h)
        sign = rng.choice(27, p=shares)
        name += SIGNS[sign]
    return name[:-1]


counts /= counts.sum(axis=1, keepdims=True)
made = [(write(lambda sign, h: (counts[sign], h)), write(gru_step)) for _ in range(1000)]
for who, written in zip(["counts", "GRU"], zip(*made)):
    print(f"{who}: {' '.join(written[:8])}")
    n_in = [sum(name in part for name in written) for part in [set(names[900:]), set(names[:900])]]
    print(f"  of 1000, in the list {n_in[0]}, held out {n_in[1]}")

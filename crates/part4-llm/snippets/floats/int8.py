"""Weights as whole numbers from −127 to 127, with one scale for all or one for each row."""

import data
import numpy as np
import show

x, y = data.digits()[:2]
x = x / 16
w = np.zeros((10, 64))
for _ in range(300):
    powers = np.exp(x @ w.T)
    misses = powers / powers.sum(axis=1, keepdims=True) - np.eye(10)[y]
    w -= 2 * misses.T @ x / len(x)
some = w[0, 17:23]
print("six weights ", show.vector(some, 4))
print("by hand     ", show.vector(np.rint(127 * some / np.abs(w).max()), 0))


def right(weights):
    return int((np.argmax(x @ weights.T, axis=1) == y).sum())


rows = [show.row("f64", w.nbytes, "", right(w))]
for name, axis in [("one scale", None), ("ten scales", 1)]:
    scale = (np.abs(w).max(axis=axis, keepdims=True) / 127).astype(np.float32)
    codes = np.rint(w / scale).astype(np.int8)
    back = codes * scale.astype(np.float64)
    off = np.abs(back - w).sum() / np.abs(w).sum()
    n_bytes = codes.nbytes + scale.nbytes
    rows.append(show.row(name, n_bytes, show.fixed(100 * off, 2), right(back)))
print(show.table(["", "bytes", "off by %", "right of 1,797"], rows))

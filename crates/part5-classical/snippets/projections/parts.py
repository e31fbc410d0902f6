"""Ten parts for 1,797 digits, by two products and a division: nothing is ever taken away."""

import warnings

import data
import numpy as np
import show
from sklearn.decomposition import NMF

warnings.simplefilter("ignore")  # it is stopped before it settles
x = data.digits().data
rng = np.random.default_rng(1)
w, h = rng.random((1797, 10)), rng.random((10, 64))
start_w, start_h = w.copy(), h.copy()
print("‖X − WH‖ at the start:", show.fixed(np.linalg.norm(x - w @ h), 1))
rows = []
for step in range(1, 41):
    h = h * (w.T @ x) / (w.T @ w @ h + 1e-9)
    w = w * (x @ h.T) / (w @ (h @ h.T) + 1e-9)
    if step in [1, 5, 10, 20, 40]:
        nmf = NMF(10, init="custom", solver="cd", tol=0, max_iter=step)
        nmf.fit_transform(x, W=start_w.copy(), H=start_h.copy())
        by_hand = np.linalg.norm(x - w @ h)
        rows.append(show.row(step, (by_hand, 1), (nmf.reconstruction_err_, 1)))
print(show.table(["after step", "by hand", "the library"], rows))
print("negative numbers:", (w < 0).sum() + (h < 0).sum())

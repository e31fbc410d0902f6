"""Three heaps, one ten times as wide, one ten times as far: what five maps make of them."""

import numpy as np
import show
from sklearn.manifold import TSNE

rng = np.random.default_rng(7)


def heap(width, at):
    return rng.standard_normal((40, 10)) * width + np.eye(10)[0] * at


def ratios(x):
    centers = [part.mean(axis=0) for part in np.split(x, 3)]
    a, b, _ = [np.linalg.norm(part - center) for part, center in zip(np.split(x, 3), centers)]
    to_b, to_c = [np.linalg.norm(center - centers[0]) for center in centers[1:]]
    far = show.fixed(to_c / to_b, 0)
    return f"B's width / A's {show.fixed(b / a, 0)}   A to C / A to B {far}"


# A and B side by side, B ten times as wide; C ten times as far away as B.
x = np.vstack([heap(1, 0), heap(10, 100), heap(1, -1000)])
print("data ", ratios(x))
for seed in range(1, 6):
    start = np.random.default_rng(seed).standard_normal((120, 2)) * 1e-4
    found = TSNE(method="exact", init=start, max_iter=500).fit_transform(x)
    print(f"map {seed}", ratios(found))

"""The loss of a map of six points, its slopes by formula and by nudging, and the way down."""

import numpy as np
import show
from scipy.optimize import approx_fprime
from scipy.special import rel_entr

# Two groups of three: 90 % of the shares within them, 10 % between.
p = np.kron(np.array([[0.9 / 12, 0.1 / 18], [0.1 / 18, 0.9 / 12]]), np.ones((3, 3)))
np.fill_diagonal(p, 0)
points = np.array([[0, 0], [2, 1], [-1, 2], [1, -1], [0, 2], [-2, -1]], dtype=float)


def loss_and_slopes(points):
    apart = points[:, None] - points  # (6, 6, 2)
    near = 1 / (1 + (apart**2).sum(axis=2)) - np.eye(6)
    q = near / near.sum()
    return rel_entr(p, q).sum(), (4 * ((p - q) * near)[:, :, None] * apart).sum(axis=1)


nudged = approx_fprime(points.ravel(), lambda flat: loss_and_slopes(flat.reshape(6, 2))[0], 1e-7)
print("slope along point 0 ", show.vector(loss_and_slopes(points)[1][0], 4))
print("by nudging          ", show.vector(nudged[:2], 4))
for step in range(1001):
    loss, slopes = loss_and_slopes(points)
    if step in (0, 10, 100, 1000):
        print(f"step {step:>4}  loss {show.fixed(loss, 4)}")
    points = points - slopes
print("the map", show.matrix(points, 1), sep="\n")

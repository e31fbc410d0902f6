"""A soft margin between Adelie and Chinstrap: subgradient steps, one bird at a time."""

import data
import numpy as np
import show


def loss(x, y, w, b, c):
    """Half the squared length of w, and C times what all birds lack to a margin of 1."""
    return 0.5 * w @ w + c * np.maximum(0, 1 - y * (x @ w + b)).sum()


birds, chinstrap = data.two_species(["bill_length_mm", "bill_depth_mm"], 0, 1)
x = (birds - birds.mean(axis=0)) / birds.std(axis=0)
y = 2.0 * chinstrap - 1  # −1 or 1

c, rng = 1.0, np.random.default_rng(1)
w, b, t = np.zeros(2), 0.0, 0
for epoch in range(1, 401):
    for i in rng.permutation(219):
        t += 1
        inside = y[i] * (x[i] @ w + b) < 1
        w *= 1 - 1 / t  # the penalty: toward a wide street
        if inside:
            w += 219 * c / t * y[i] * x[i]  # the hinge: this bird out of it
            b += 219 * c / t * y[i]
    if epoch in [1, 10, 100, 400]:
        now, weights = show.fixed(loss(x, y, w, b, c), 3), show.vector(w, 3)
        print(f"after {epoch:>3} rounds: loss {now:>6}, w {weights}, b {show.fixed(b, 3)}")

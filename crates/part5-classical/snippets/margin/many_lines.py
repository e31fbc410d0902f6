"""Twenty lines that divide Adelie from Gentoo without a mistake, and the bird nearest to each."""

import data
import numpy as np
import show


def perceptron(x, y, order):
    """Corrects after each mistake until a round has none."""
    w, b, mistakes = np.zeros(2), 0.0, 1
    while mistakes:
        mistakes = 0
        for i in order:
            if y[i] * (x[i] @ w + b) <= 0:
                w, b, mistakes = w + y[i] * x[i], b + y[i], mistakes + 1
    return w, b


birds, gentoo = data.two_species(["bill_depth_mm", "body_mass_g"], 0, 2)
x = (birds - birds.mean(axis=0)) / birds.std(axis=0)
y = 2.0 * gentoo - 1  # −1 or 1
nearest = []
for seed in range(1, 21):
    w, b = perceptron(x, y, np.random.default_rng(seed).permutation(274))
    # From the hyperplane to each bird; negative would be a mistake.
    nearest.append(np.min((x @ w + b) * y / np.linalg.norm(w)))
for name, q in [("narrowest", 0), ("median", 0.5), ("widest", 1)]:
    print(f"{name:<9}  nearest bird at {show.fixed(np.quantile(nearest, q), 4)}")

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


birds, species = data.penguins_by_species(["bill_depth_mm", "body_mass_g"])
two = species != 1
x = (birds[two] - birds[two].mean(axis=0)) / birds[two].std(axis=0)
gentoo = species[two] - 1.0  # −1 or 1
nearest = []
for seed in range(1, 21):
    w, b = perceptron(x, gentoo, np.random.default_rng(seed).permutation(274))
    # From the hyperplane to each bird; negative would be a mistake.
    nearest.append(np.min((x @ w + b) * gentoo / np.linalg.norm(w)))
for name, q in [("narrowest", 0), ("median", 0.5), ("widest", 1)]:
    print(f"{name:<9}  nearest bird at {show.fixed(np.quantile(nearest, q), 4)}")

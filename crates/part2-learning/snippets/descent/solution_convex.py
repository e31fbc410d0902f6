"""Convex: halfway between two places never above the mean of the two losses. Three on trial."""

import data
import numpy as np
import show
from scipy.special import log_expit

x, sex = data.penguins_by_sex(["body_mass_g", "flipper_length_mm"])  # sex ±1
mass_kg, flipper = x[:, 0] / 1000 - 4.2, x[:, 1] / 14 - 14.4


def squared(w):
    return np.mean((w[:, :1] * flipper + w[:, 1:] - mass_kg) ** 2, axis=1)


def log_loss(w):
    return np.mean(-log_expit((w[:, :1] * flipper + w[:, 1:] * mass_kg) * sex), axis=1)


def two_valleys(w):
    return w[:, 0] ** 4 - 4 * w[:, 0] ** 2 + w[:, 0]


# 2,000 pairs of places between −3 and 3.
ends = np.random.default_rng(7).random((2000, 4)) * 6 - 3
a, b = ends[:, :2], ends[:, 2:]
for name, loss in [
    ("squared loss of a line", squared),
    ("log loss of logistic regression", log_loss),
    ("w⁴ − 4 w² + w", two_valleys),
]:
    broken = int(np.sum(loss((a + b) / 2) > (loss(a) + loss(b)) / 2 + 1e-9))
    print(f"{name}: above the mean {show.integer(broken)} of 2,000 times")

"""Grams or kilograms: the same answers without a penalty, other answers with one."""

import data
import numpy as np
import show
from scipy.optimize import minimize
from scipy.special import expit

frame = data.penguins_frame()
gentoos = frame[(frame.species == "Gentoo") & frame.sex.notna()]
x = gentoos[["bill_depth_mm", "body_mass_g"]].to_numpy()
y = (gentoos.sex == "male").to_numpy().astype(int)
mean, std = x.mean(axis=0), x.std(axis=0)
z = np.column_stack([(x - mean) / std, np.ones(len(y))])

rows = []
for l2 in [0.0, 1.0]:
    for unit, factor in [("g", 1.0), ("kg", 0.001)]:
        # Solved on standardized columns; the price is for the weights in the given unit.
        price = l2 / np.array([std[0], std[1] * factor, np.inf]) ** 2

        def loss(w):
            return np.sum(np.logaddexp(0, z @ w) - y * (z @ w)) + 0.5 * price @ w**2

        def slopes(w):
            return z.T @ (expit(z @ w) - y) + price * w

        def curvature(w):
            p = expit(z @ w)
            return (z.T * (p * (1 - p))) @ z + np.diag(price)

        w = minimize(loss, np.zeros(3), jac=slopes, hess=curvature, method="trust-exact").x
        w -= np.linalg.solve(curvature(w), slopes(w))  # one more step of Newton's
        bird = (np.array([15.0, 5300.0]) - mean) / std
        weights = w[:2] / (std * np.array([1.0, factor]))
        p = expit(bird @ w[:2] + w[2])
        rows.append(show.row((l2, 0), unit, (weights, 4), (p, 4)))
print(show.table(["l2", "mass in", "depth weight", "mass weight", "p of one bird"], rows))

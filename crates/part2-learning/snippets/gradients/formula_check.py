"""A gradient's formula on trial: ten weights, measured slopes, and a forgotten factor."""

import data
import numpy as np
import show
from scipy.optimize import approx_fprime
from sklearn.preprocessing import scale

diabetes = data.diabetes()
x = scale(diabetes.data)


def loss(w):
    return np.mean((x @ w - diabetes.target) ** 2)


w = np.linspace(-1, 1, 10)
right, left = approx_fprime(w, loss, 1e-5), approx_fprime(w, loss, -1e-5)
measured = (right + left) / 2  # what both sides give
formula = 2 / 442 * x.T @ (x @ w - diabetes.target)
for name, factor in [("the formula", 1), ("2 forgotten", 0.5), ("sign turned", -1)]:
    errors = np.abs(factor * formula - measured) / np.maximum(np.abs(measured), 1)
    print(f"{name}  largest error of the gradient {show.fixed(errors.max(), 6)}")

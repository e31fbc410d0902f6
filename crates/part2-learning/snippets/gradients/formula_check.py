"""A gradient's formula on trial: eleven parameters, measured slopes, and a forgotten factor."""

import data
import numpy as np
import show
from scipy.optimize import approx_fprime
from sklearn.preprocessing import scale

diabetes = data.diabetes()
x = np.column_stack([scale(diabetes.data), np.ones(442)])  # the last column is the intercept's


def loss(w):
    return np.mean((x @ w - diabetes.target) ** 2)


w = np.linspace(-1, 1, 11)
formula = 2 / 442 * x.T @ (x @ w - diabetes.target)
print("first three slopes ", show.vector(formula[:3], 3))
step = 1e-5
measured = [
    (approx_fprime(w, loss, step)[i] + approx_fprime(w, loss, -step)[i]) / 2 for i in range(11)
]
for name, candidate in [
    ("2/n · xᵀ·misses", formula),
    ("the 2 forgotten", formula / 2),
    ("the sign turned", -formula),
]:
    error = np.max(np.abs(candidate - measured) / np.maximum(np.abs(measured), 1))
    print(f"{name}  largest error of the gradient {show.fixed(error, 6)}")

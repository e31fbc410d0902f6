"""IRLS from scratch: each Newton step is a least-squares fit with new weights for the samples."""

import warnings

import data
import numpy as np
import show
from scipy.special import expit, log_expit
from sklearn.linear_model import LogisticRegression
from sklearn.preprocessing import scale

warnings.simplefilter("ignore")  # scikit-learn stops too early on purpose below
tumors = data.breast_cancer()
z, y = scale(tumors.data), tumors.target
x = np.column_stack([z, np.ones(569)])
penalty = np.append(np.ones(30), 0.0)  # half the squared weights, none on the intercept


def loss(w):
    return (-np.sum(log_expit((2 * y - 1) * (x @ w))) + 0.5 * penalty @ w**2) / 569


rows = []
for step in range(9):
    # scikit-learn's own Newton steps, ended after this many.
    w = np.zeros(31)
    if step > 0:
        model = LogisticRegression(C=1.0, solver="newton-cholesky", max_iter=step, tol=1e-14)
        w = np.append(model.fit(z, y).coef_[0], model.intercept_)
    p = expit(x @ w)
    rows.append(show.row(step, (loss(w), 6), int(np.sum(p * (1 - p) > 0.1))))
print(show.table(["step", "loss", "samples that count above 0.1"], rows))

w = np.zeros(31)
for step in range(1, 4001):
    w -= 0.5 / 569 * (x.T @ (expit(x @ w) - y) + penalty * w)
    if step in (100, 1000, 4000):
        print(f"gradient descent, {step:>4} steps  {show.fixed(loss(w), 6)}")

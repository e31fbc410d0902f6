"""Logistic regression by walking downhill: probability minus truth says where to step."""

import data
import numpy as np
import show
from scipy.special import expit
from sklearn.linear_model import LogisticRegression
from sklearn.metrics import log_loss

LEARNING_RATE = 5.0

frame = data.penguins_frame()
gentoos = frame[(frame.species == "Gentoo") & frame.sex.notna()]
x = gentoos[["bill_depth_mm", "body_mass_g"]].to_numpy()
z = (x - x.mean(axis=0)) / x.std(axis=0)
y = (gentoos.sex == "male").to_numpy().astype(int)

w, b = np.zeros(2), 0.0
rows = []
for step in range(2001):
    p = expit(z @ w + b)
    if step in (0, 1, 10, 100, 2000):
        rows.append(show.row(step, ([*w, b, log_loss(y, p)], 4), ((p > 0.5) == y).sum()))
    w -= LEARNING_RATE * z.T @ (p - y) / len(y)
    b -= LEARNING_RATE * (p - y).mean()
print(show.table(["step", "depth", "mass", "intercept", "loss", "right"], rows))
newton = LogisticRegression(C=np.inf, solver="newton-cholesky", tol=1e-12).fit(z, y)
print("library: weights", show.vector(newton.coef_[0], 4))

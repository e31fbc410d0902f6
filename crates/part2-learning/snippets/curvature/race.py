"""The same loss walked down and stepped down: thousands of steps against eight."""

import data
import numpy as np
import show
from scipy.special import expit, log_expit
from sklearn.linear_model import LogisticRegression
from sklearn.preprocessing import scale

tumors = data.breast_cancer()
z, y = scale(tumors.data), tumors.target
x = np.column_stack([z, np.ones(569)])
free = np.append(np.ones(30), 0.0)  # the penalty spares the intercept


def loss(w):
    return -np.sum(log_expit((2 * y - 1) * (x @ w))) + 0.5 * np.sum(free * w**2)


def gradient(w):
    return x.T @ (expit(x @ w) - y) + free * w


library = LogisticRegression(solver="newton-cholesky", tol=1e-14, max_iter=1000).fit(z, y)
print("lowest loss", show.fixed(lowest := loss(np.append(library.coef_, library.intercept_)), 4))
print("IRLS, loss above it")
stepped = np.zeros(31)
for step in range(15):
    if step < 9:
        print(f"  {step} steps  {show.fixed(loss(stepped) - lowest, 6)}")
    p = expit(x @ stepped)
    stepped -= np.linalg.solve((x.T * (p * (1 - p))) @ x + np.diag(free), gradient(stepped))
print("gradient descent, loss above it")
walked = np.zeros(31)
for step in range(1, 4001):
    walked -= 0.5 / 569 * gradient(walked)
    if step in (10, 100, 1000, 4000):
        print(f"  {step} steps  {show.fixed(loss(walked) - lowest, 6)}")
largest = np.abs(library.coef_[0] - stepped[:30]).max()
print("largest difference from page 6c's weights ", show.fixed(largest, 8))

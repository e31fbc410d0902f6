"""Two tanh units and XOR: one start learns hidden values that a line splits, another is stuck."""

import numpy as np
import show
from scipy.special import expit as sigmoid

x = np.array([[0.0, 0.0], [0.0, 1.0], [1.0, 0.0], [1.0, 1.0]])
y = np.array([[0.0], [1.0], [1.0], [0.0]])  # 1 where the two inputs differ
for seed in [5, 1]:
    rng = np.random.default_rng(seed)
    w, b = rng.standard_normal((2, 2)), np.zeros(2)  # into the hidden layer
    v, c = rng.standard_normal((2, 1)), 0.0  # out of it
    for step in range(301):
        hidden = np.tanh(x @ w + b)
        shares = sigmoid(hidden @ v + c)
        d_logits = (shares - y) / 4  # probability minus truth
        d_sums = d_logits @ v.T * (1 - hidden**2)
        v -= hidden.T @ d_logits  # learning rate 1
        c -= d_logits.sum()
        w -= x.T @ d_sums
        b -= d_sums.sum(axis=0)
    print(f"start {seed}: point, hidden values, probability that they differ")
    for point, h, p in zip(x, hidden, shares[:, 0]):
        print(f"  {show.vector(point, 0)}  {show.vector(h, 2):>14}  {show.fixed(p, 2)}")

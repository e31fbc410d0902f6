"""Which learning rate? Raise it at each step and watch the loss: it falls, turns, explodes."""

import data
import numpy as np
import show
from sklearn.preprocessing import scale

diabetes = data.diabetes()
x = np.column_stack([scale(diabetes.data), np.ones(442)])
w, learning_rate = np.zeros(11), 0.001
rng = np.random.default_rng(7)
rows = []
for step in range(51):
    batch = rng.permutation(442)[:32]
    misses = x[batch] @ w - diabetes.target[batch]
    if step % 5 == 0:
        loss = show.integer(np.mean(misses**2).round())
        rows.append(show.row(step, (learning_rate, 4), loss))
    w -= learning_rate * 2 / 32 * x[batch].T @ misses
    learning_rate *= 1.15
print(show.table(["step", "learning rate", "loss of its batch"], rows))

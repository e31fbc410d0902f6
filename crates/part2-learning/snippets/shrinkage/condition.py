"""The condition number: by what factor a change of fitted targets may grow in the weights."""

import data
import numpy as np
import show
from numpy.linalg import cond, norm, solve

rows = []
for missing in [1.0, 0.1, 0.01, 0.0001]:
    correlation = 1 - missing  # of two columns of length 1
    x = np.array([[1.0, correlation], [0.0, np.sqrt(1 - correlation**2)]])
    total, difference = x[:, 0] + x[:, 1], x[:, 0] - x[:, 1]
    y = total / norm(total)
    before = solve(x, y)
    after = solve(x, y + 0.01 * difference / norm(difference))  # targets 1 % off
    percent = 100 * norm(after - before) / norm(before)
    weights = [show.vector(before, 3), show.vector(after, 3)]
    rows.append(show.row((correlation, 4), (cond(x), 2), *weights, (percent, 2)))
header = ["correlation", "most / least", "weights", "targets 1 % off", "weights % off"]
print(show.table(header, rows))

x = data.diabetes().data
numbers = [cond(x - x.mean(axis=0)), cond((x - x.mean(axis=0)) / x.std(axis=0))]
print("442 patients, own units and standardized ", show.vector(numbers, 1))

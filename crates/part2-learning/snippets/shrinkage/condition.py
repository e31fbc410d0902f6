"""The condition number: how often a small change of fitted targets may grow in the weights."""

import data
import numpy as np
import show
from numpy.linalg import cond, norm, solve

rows = []
for missing in [1.0, 0.1, 0.01, 0.0001]:
    correlation = 1 - missing
    # Two columns of length 1 with this correlation, and targets along their sum.
    x = np.array([[1.0, correlation], [0.0, np.sqrt(1 - correlation**2)]])
    total, difference = x[:, 0] + x[:, 1], x[:, 0] - x[:, 1]
    y = total / norm(total)
    # A change of 1 %, in the direction in which the two columns differ.
    before, after = solve(x, y), solve(x, y + 0.01 * difference / norm(difference))
    growth = norm(after - before) / norm(before) / 0.01
    weights = [show.vector(before, 3), show.vector(after, 3)]
    numbers = [show.fixed(cond(x), 2), show.fixed(growth, 2)]
    rows.append([show.fixed(correlation, 4), *weights, *numbers])
header = ["correlation", "weights", "targets 1 % off", "condition number", "growth"]
print(show.table(header, rows))

x = data.diabetes().data
centered = x - x.mean(axis=0)
print("442 patients, columns in their own units ", show.fixed(cond(centered), 1))
print("442 patients, columns standardized       ", show.fixed(cond(centered / x.std(axis=0)), 1))

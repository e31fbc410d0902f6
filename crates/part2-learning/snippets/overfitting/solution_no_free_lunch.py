"""No free lunch: over all truths, every rule is right about half of what it has not seen."""

import itertools

import numpy as np
import show

# Eight places: all strings of three bits. The rules see five of them, the other three are new.
seen = np.array([[0, 0, 0], [0, 0, 1], [0, 1, 0], [1, 0, 0], [1, 1, 1]])
new = np.array([[0, 1, 1], [1, 0, 1], [1, 1, 0]])
# Every truth: five values that are seen, three that are not.
truths = np.array(list(itertools.product([0, 1], repeat=8)))
y_seen, y_new = truths[:, :5], truths[:, 5:]

distance = np.abs(new[:, None] - seen[None]).sum(axis=2)
majority = np.repeat((y_seen.sum(axis=1) > 2).astype(int)[:, None], 3, axis=1)
rules = [
    ("the nearest place's value", y_seen[:, distance.argmin(axis=1)]),
    ("the more frequent value", majority),
    ("the less frequent value", 1 - majority),
    ("1 for an odd number of ones", np.tile(new.sum(axis=1) % 2, (256, 1))),
]
rows = []
for name, answers in rules:
    right = answers == y_new
    rows.append(show.row(name, (right.mean(), 4), right.all(axis=1).sum()))
print(show.table(["rule", "right about new", "truths with all 3 right"], rows))

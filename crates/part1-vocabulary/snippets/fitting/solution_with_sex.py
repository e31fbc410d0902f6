"""One more number, the sex, fitted by the same walk: the held-out error shrinks again."""

import data
import numpy as np
import show
from sklearn.metrics import root_mean_squared_error

flock, sex = data.penguins_by_sex(["flipper_length_mm", "body_mass_g"])  # sex: male 1, female −1
flipper_cm, mass_kg = flock[:, 0] / 10 - 20, flock[:, 1] / 1000
order = np.random.default_rng(7).permutation(len(flock))
held_out, train = order[:100], order[100:]
x = np.column_stack([np.ones(len(flock)), flipper_cm, sex])

rows = []
for n, name in enumerate(["baseline: a constant", "and the flipper", "and the sex"], start=1):
    at = np.zeros(n)
    for _ in range(100):
        misses = x[train, :n] @ at - mass_kg[train]
        at -= 0.1 * 2 * (misses[:, None] * x[train, :n]).mean(axis=0)
    errors = [
        1000 * root_mean_squared_error(mass_kg[part], x[part, :n] @ at)
        for part in (train, held_out)
    ]
    rows.append([name, show.vector(at, 3), *(show.fixed(error, 0) for error in errors)])
print(show.table(["model", "parameters", "error g on 233 seen", "on 100 held out"], rows))

"""One parameter more, the sex: what it gains on seen and on held-out penguins, over 300 splits."""

import data
import numpy as np
import show
from sklearn.linear_model import LinearRegression
from sklearn.metrics import root_mean_squared_error

flock, sex = data.penguins_by_sex(["flipper_length_mm", "body_mass_g"])  # sex: male 1, female −1
x, y = np.column_stack([flock[:, 0], sex]), flock[:, 1]


def error_g(n, seen, part):
    """The error on `part` of a model with the first `n` columns, fitted on the seen penguins."""
    model = LinearRegression().fit(x[seen, :n], y[seen])
    return root_mean_squared_error(y[part], model.predict(x[part, :n]))


rng = np.random.default_rng(7)
gains_g = np.zeros((2, 300))  # on the seen, on the held out
for split in range(300):
    order = rng.permutation(len(y))
    held_out, seen = order[:100], order[100:]
    for j, part in enumerate([seen, held_out]):
        gains_g[j, split] = error_g(1, seen, part) - error_g(2, seen, part)

rows = [
    show.row(name, (g[:3], 1), (g.mean(), 1), (g.std(ddof=1), 1))
    for name, g in zip(["seen", "held out"], gains_g)
]
header = ["gain in g", "split 1", "split 2", "split 3", "mean of 300", "std of 300"]
print(show.table(header, rows))
larger = (gains_g[1] > gains_g[0]).sum()
print(f"the held-out gain is the larger one in {larger} of 300 splits")

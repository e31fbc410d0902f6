"""Walking downhill with raw and with standardized features: a thousand steps against ten."""

import data
import numpy as np
import show
from sklearn.preprocessing import StandardScaler


def losses(x, y, learning_rate, n_steps):
    weights, bias, found = np.zeros(2), 0.0, []
    for _ in range(n_steps + 1):
        misses = x @ weights + bias - y
        found.append((misses**2).mean())
        weights = weights - learning_rate * 2 * (x.T @ misses) / len(y)
        bias = bias - learning_rate * 2 * misses.mean()
    return found


# Body mass in kg from flipper length and bill depth in mm.
flock = data.penguins_matrix(["flipper_length_mm", "bill_depth_mm", "body_mass_g"])
raw, y = flock[:, :2], flock[:, 2] / 1000
standardized = StandardScaler().fit_transform(raw)

raw_losses = losses(raw, y, 0.00002, 1000)
too_far = losses(raw, y, 0.00003, 20)
standardized_losses = losses(standardized, y, 0.3, 1000)
rows = [
    [str(step), show.fixed(raw_losses[step], 4), show.fixed(standardized_losses[step], 4)]
    for step in [0, 1, 2, 5, 10, 20, 100, 1000]
]
print(show.table(["step", "loss kg², raw features", "loss kg², standardized"], rows))
print("baseline, a constant:", show.fixed(np.var(y), 4))
print("raw features, longer steps, after 20:", show.fixed(too_far[20], 0))

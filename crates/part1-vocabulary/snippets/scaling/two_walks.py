"""Walking downhill with raw and with standardized features: a thousand steps against ten."""

import data
import numpy as np
import show
from sklearn.preprocessing import StandardScaler


def walk(x, learning_rate, n_steps):
    weights, bias, losses = np.zeros(2), 0.0, []
    for _ in range(n_steps + 1):
        misses = x @ weights + bias - y
        losses.append((misses**2).mean())
        # The slopes by formula; measuring them gives the same, because the loss is a parabola.
        weights = weights - learning_rate * 2 * (x.T @ misses) / len(y)
        bias = bias - learning_rate * 2 * misses.mean()
    return losses


flock = data.penguins_matrix(["flipper_length_mm", "bill_depth_mm", "body_mass_g"])
raw, y = flock[:, :2], flock[:, 2] / 1000  # mm, kg
standardized = StandardScaler().fit_transform(raw)

slow, fast = walk(raw, 0.00002, 1000), walk(standardized, 0.3, 100)
rows = [show.row(step, ([slow[step], fast[step]], 4)) for step in [0, 1, 2, 5, 10, 20, 100]]
print(show.table(["step", "loss kg², raw", "loss kg², standardized"], rows))
print(f"raw, after a thousand: {show.fixed(slow[1000], 4)} kg²")
too_far = walk(raw, 0.00003, 20)[20]
print(f"raw, longer steps, after 20: {show.fixed(too_far, 0)} kg²")

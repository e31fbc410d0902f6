"""Twenty splits: how far the held-out error of the line scatters."""

import data
import numpy as np
import show
from sklearn.linear_model import LinearRegression
from sklearn.metrics import root_mean_squared_error

seed = 2026  # yours: a seed that you like
flock = data.penguins_matrix(["flipper_length_mm", "body_mass_g"])
x, y = flock[:, :1], flock[:, 1]
rng = np.random.default_rng(seed)
errors_g = []
for _ in range(20):
    order = rng.permutation(len(y))
    held_out, seen = order[:100], order[100:]
    line = LinearRegression().fit(x[seen], y[seen])
    errors_g.append(root_mean_squared_error(y[held_out], line.predict(x[held_out])))
print("smallest           ", show.fixed(min(errors_g), 1), "g")
print("largest            ", show.fixed(max(errors_g), 1), "g")
print("mean               ", show.fixed(np.mean(errors_g), 1), "g")
print("standard deviation ", show.fixed(np.std(errors_g, ddof=1), 1), "g")

"""Body mass from the mean of the nearest neighbors, beside the baseline and the line of page 1b."""

import data
import numpy as np
import show
from scipy.spatial.distance import cdist
from sklearn.linear_model import LinearRegression
from sklearn.metrics import root_mean_squared_error
from sklearn.preprocessing import StandardScaler

flock = data.penguins_matrix(
    ["flipper_length_mm", "bill_length_mm", "bill_depth_mm", "body_mass_g"]
)
x, y = flock[:, :3], flock[:, 3]
rng = np.random.default_rng(7)
errors = np.zeros((50, 5))  # 50 splits
for error in errors:
    order = rng.permutation(len(x))
    held_out, train = order[:100], order[100:]
    z = StandardScaler().fit(x[train]).transform(x)
    line = LinearRegression().fit(x[train, :1], y[train])
    predictions = [np.full(100, y[train].mean()), line.predict(x[held_out, :1])]
    # Two samples can be equally far; the sort is stable, so the first of them counts.
    nearest = train[np.argsort(cdist(z[held_out], z[train]), axis=1, kind="stable")]
    predictions += [y[nearest[:, :k]].mean(axis=1) for k in (1, 5, 20)]
    error[:] = [root_mean_squared_error(y[held_out], predicted) for predicted in predictions]
for name, mean in zip(["baseline", "line", "k = 1", "k = 5", "k = 20"], errors.mean(axis=0)):
    print(f"{name:<8}  mean error {show.fixed(mean, 0)} g")

"""Weights for standardized features, turned into weights for millimeters: the same predictions."""

import data
import show
from sklearn.linear_model import LinearRegression
from sklearn.preprocessing import StandardScaler

flock = data.penguins_matrix(["flipper_length_mm", "bill_depth_mm", "body_mass_g"])
x, y = flock[:, :2], flock[:, 2]
scaler = StandardScaler().fit(x)
best = LinearRegression().fit(scaler.transform(x), y)
print("bias and weights, g per std:", show.vector([best.intercept_, *best.coef_], 2))

per_mm = best.coef_ / scaler.scale_
bias = best.intercept_ - per_mm @ scaler.mean_
print("the same in g per mm:       ", show.vector([bias, *per_mm], 2))
raw = LinearRegression().fit(x, y)
print("fitted to millimeters:      ", show.vector([raw.intercept_, *raw.coef_], 2))

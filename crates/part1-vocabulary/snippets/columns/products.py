"""Polynomial features of bill length and depth: some products help, too many harm."""

import data
import numpy as np
import show
from sklearn.linear_model import LinearRegression
from sklearn.metrics import root_mean_squared_error
from sklearn.preprocessing import PolynomialFeatures, StandardScaler

flock = data.penguins_matrix(["bill_length_mm", "bill_depth_mm", "body_mass_g"])
x, y = flock[:, :2], flock[:, 2]
first = StandardScaler().fit(x).transform(x[:1])
print("a, b                 ", show.vector(first[0], 2))
print("1, a, b, a², ab, b²  ", show.vector(PolynomialFeatures(2).fit_transform(first)[0], 2))

rng = np.random.default_rng(7)
errors = np.zeros((51, 8, 2))  # splits, degrees, seen and held out
for split in errors:
    order = rng.permutation(len(x))
    parts = [order[100:], order[:100]]
    z = StandardScaler().fit(x[parts[0]]).transform(x)
    for degree in range(1, 9):
        features = PolynomialFeatures(degree).fit_transform(z)
        model = LinearRegression(fit_intercept=False).fit(features[parts[0]], y[parts[0]])
        for j, part in enumerate(parts):
            split[degree - 1, j] = root_mean_squared_error(y[part], model.predict(features[part]))
rows = []
for degree, medians in enumerate(np.median(errors, axis=0), start=1):
    n_features = PolynomialFeatures(degree).fit(first).n_output_features_
    rows.append([str(degree), str(n_features), *(show.fixed(g, 0) for g in medians)])
header = ["degree", "features", "median error g on 242 seen", "on 100 held out"]
print(show.table(header, rows))

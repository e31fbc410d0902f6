"""Polynomial features of bill length and depth: some products help, too many harm."""

import data
import numpy as np
import show
from sklearn.linear_model import LinearRegression
from sklearn.metrics import root_mean_squared_error
from sklearn.preprocessing import PolynomialFeatures, StandardScaler

flock = data.penguins_matrix(["bill_length_mm", "bill_depth_mm", "body_mass_g"])
x, y = flock[:, :2], flock[:, 2]
(a, b) = StandardScaler().fit_transform(x)[0]
print("1, a, b, a², ab, b²  ", show.vector([1, a, b, a * a, a * b, b * b], 2) + "\n")

degrees = [1, 2, 3, 4, 6, 8]
rng = np.random.default_rng(7)
errors_g = np.zeros((51, 6, 2))  # (splits, degrees, seen or held out)
for split in errors_g:
    order = rng.permutation(len(x))
    held_out, seen = order[:100], order[100:]
    z = StandardScaler().fit(x[seen]).transform(x)
    for error_g, degree in zip(split, degrees):
        columns = PolynomialFeatures(degree).fit_transform(z)
        model = LinearRegression(fit_intercept=False).fit(columns[seen], y[seen])
        for j, part in enumerate([seen, held_out]):
            error_g[j] = root_mean_squared_error(y[part], model.predict(columns[part]))
rows = []
for degree, medians_g in zip(degrees, np.median(errors_g, axis=0)):
    n_columns = PolynomialFeatures(degree).fit(x).n_output_features_
    rows.append(show.row(degree, n_columns, (medians_g, 0)))
print(show.table(["degree", "columns", "error g: 242 seen", "100 held out"], rows))

"""Collinearity: two blood values rise together, and each half gives them other coefficients."""

import data
import numpy as np
import show
from sklearn.linear_model import LinearRegression
from sklearn.preprocessing import StandardScaler

patients = data.diabetes()
z, y = StandardScaler().fit_transform(patients.data), patients.target  # as on this whole page
print("correlation of s1 and s2 ", show.fixed(np.corrcoef(z[:, 4], z[:, 5])[0, 1], 3))
order = np.random.default_rng(7).permutation(442)
rows, predictions = [], []
for name, half in zip(["one half", "the other half"], np.split(order, 2)):
    model = LinearRegression().fit(z[half], y[half])
    s1, s2 = model.coef_[4:6]
    rows.append(show.row(name, ([s1, s2, s1 + s2], 1)))
    predictions.append(model.predict(z))
print(show.table(["fitted on", "s1", "s2", "s1 + s2"], rows))
print("correlation of their predictions ", show.fixed(np.corrcoef(predictions)[0, 1], 3))

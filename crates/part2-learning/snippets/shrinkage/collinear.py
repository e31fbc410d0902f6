"""Collinearity: two blood values rise together, and each half gives them other coefficients."""

import data
import numpy as np
import show
from sklearn.linear_model import LinearRegression
from sklearn.preprocessing import StandardScaler

patients = data.diabetes()
# In standard deviations from the mean, as everywhere on this page.
z, y = StandardScaler().fit_transform(patients.data), patients.target
print("correlation of s1 and s2 ", show.fixed(np.corrcoef(z[:, 4], z[:, 5])[0, 1], 3))

order = np.random.default_rng(7).permutation(len(y))
rows, predictions = [], []
for name, half in zip(["one half", "the other half"], np.split(order, 2)):
    model = LinearRegression().fit(z[half], y[half])
    coef = model.coef_
    numbers = [coef[4], coef[5], coef[4] + coef[5], coef[2]]
    rows.append([name, *(show.fixed(number, 1) for number in numbers)])
    predictions.append(model.predict(z))
print(show.table(["fitted on", "s1", "s2", "s1 + s2", "bmi"], rows))
print("correlation of their predictions ", show.fixed(np.corrcoef(predictions)[0, 1], 3))

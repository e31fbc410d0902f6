"""Normalization changes the numbers, not the fit; regularization changes the fit."""

import data
import show
from sklearn.linear_model import LinearRegression, Ridge
from sklearn.preprocessing import StandardScaler

patients = data.diabetes()
raw, y = patients.data, patients.target
normalized = StandardScaler().fit_transform(raw)
plain, ridge = LinearRegression(), Ridge(300)
for name, model, x in [
    ("least squares                ", plain, raw),
    ("normalized, then the same    ", plain, normalized),
    ("normalized and regularized   ", ridge, normalized),
    ("regularized, not normalized  ", ridge, raw),
]:
    print(name, show.vector(model.fit(x, y).predict(x)[:4], 1))

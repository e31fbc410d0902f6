"""Temporal leakage: the flippers of 2008 predicted with and without other birds of 2008."""

import data
import numpy as np
import show
from sklearn.linear_model import LinearRegression

flock = data.penguins_frame().dropna(subset=["flipper_length_mm"])
x = np.column_stack([
    flock["body_mass_g"] / 1000,
    flock["species"] == "Chinstrap",
    flock["species"] == "Gentoo",
    flock["year"] - 2007,
]).astype(float)
y, year = flock["flipper_length_mm"].to_numpy(), flock["year"].to_numpy()
past, now = np.flatnonzero(year == 2007), np.flatnonzero(year == 2008)
np.random.default_rng(7).shuffle(now)
test, others = now[: len(now) // 2], now[len(now) // 2 :]
both = np.concatenate([past, others])

rows = []
for name, train, k in [
    ("2007, half of 2008, and the year", both, 4),
    ("2007 and half of 2008", both, 3),
    ("2007", past, 3),
]:
    model = LinearRegression().fit(x[train, :k], y[train])
    off_mm = model.predict(x[test, :k]) - y[test]
    error_mm = show.fixed(np.sqrt((off_mm**2).mean()), 2)
    rows.append([name, str(len(train)), error_mm, show.fixed(off_mm.mean(), 2)])
print(show.table(["learned from", "birds", "RMSE mm", "answer − truth mm"], rows))

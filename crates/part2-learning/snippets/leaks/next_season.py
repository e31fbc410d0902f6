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
rng = np.random.default_rng(7)
names = ["2007, 2008 and the year", "2007 and 2008", "2007"]
results = {name: [] for name in names}
for _ in range(100):
    rng.shuffle(now)
    test, others = now[: len(now) // 2], now[len(now) // 2 :]
    both = np.concatenate([past, others])  # as many of them are drawn as 2007 has
    drawn = both[rng.choice(len(both), len(past), replace=False)]
    for name, train, k in zip(names, [drawn, drawn, past], [4, 3, 3]):
        model = LinearRegression().fit(x[train, :k], y[train])
        off_mm = model.predict(x[test, :k]) - y[test]
        results[name].append([np.sqrt((off_mm**2).mean()), off_mm.mean()])

rows = [show.row(name, (np.mean(numbers, axis=0), 2)) for name, numbers in results.items()]
print(show.table(["learned from", "RMSE mm", "answer − truth mm"], rows))

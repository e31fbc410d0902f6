"""One more number, the sex: three models on 300 splits into penguins seen and held out."""

import data
import numpy as np
import show
from sklearn.linear_model import LinearRegression
from sklearn.metrics import root_mean_squared_error

flock, sex = data.penguins_by_sex(["flipper_length_mm", "body_mass_g"])  # sex: male 1, female −1
y = flock[:, 1]
x = np.column_stack([np.ones(len(y)), flock[:, 0] / 10 - 20, sex])  # cm beyond 20

rng = np.random.default_rng(7)
errors = np.zeros((300, 3, 2))  # for each model, on the seen and on the held out
for split in errors:
    order = rng.permutation(len(y))
    held_out, train = order[:100], order[100:]
    for n in range(3):
        model = LinearRegression(fit_intercept=False).fit(x[train, : n + 1], y[train])
        for j, part in enumerate([train, held_out]):
            split[n, j] = root_mean_squared_error(y[part], model.predict(x[part, : n + 1]))

names = ["a constant", "and the flipper", "and the sex"]
rows = [[name, *(show.fixed(g, 0) for g in mean)] for name, mean in zip(names, errors.mean(axis=0))]
print(show.table(["model", "error g on 233 seen", "on 100 held out"], rows))
gain = errors[:, 1, 1] - errors[:, 2, 1]
mean, std = show.fixed(gain.mean(), 0), show.fixed(gain.std(ddof=1), 0)
print(f"the sex gains on the held out: mean {mean} g, standard deviation {std} g")
fitted = LinearRegression(fit_intercept=False).fit(x, y).coef_
print("fitted to all 333, g:", show.vector(fitted, 0))

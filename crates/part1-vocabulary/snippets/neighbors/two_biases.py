"""Two inductive biases: inside the data two models agree, outside each has its own way."""

import data
import numpy as np
import show
from sklearn.linear_model import LinearRegression

flock = data.penguins_matrix(["flipper_length_mm", "body_mass_g"])
x, y = flock[:, :1], flock[:, 1]
line = LinearRegression().fit(x, y)
rows = []
for flipper_mm in [185.0, 200.0, 215.0, 260.0, 300.0, 100.0]:
    line_g = line.predict([[flipper_mm]])[0]
    # The copier: the mean mass of the ten penguins with the most similar flippers.
    nearest = np.abs(x[:, 0] - flipper_mm).argsort(kind="stable")[:10]
    rows.append([show.fixed(value, 0) for value in (flipper_mm, line_g, y[nearest].mean())])
print(show.table(["flipper mm", "line g", "copier g"], rows))
print("numbers kept by the line, parametric       2")
print("numbers kept by the copier, nonparametric ", flock.size)

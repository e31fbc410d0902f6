"""Two inductive biases: inside the data two models agree, outside each has its own way."""

import data
import show
from sklearn.linear_model import LinearRegression

flock = data.penguins_matrix(["flipper_length_mm", "body_mass_g"])
x, y = flock[:, :1], flock[:, 1]
line = LinearRegression().fit(x, y)
rows = []
for flipper_mm in [185.0, 200.0, 215.0, 260.0, 300.0, 100.0]:
    line_g = line.predict([[flipper_mm]])[0]
    # The mean mass of the ten penguins with the most similar flippers.
    nearest = abs(x[:, 0] - flipper_mm).argsort(kind="stable")[:10]
    rows.append(show.row(([flipper_mm, line_g, y[nearest].mean()], 0)))
print(show.table(["flipper mm", "line g", "ten neighbors g"], rows))
print("numbers kept by the line, parametric         ", line.coef_.size + 1)
print("numbers kept by the neighbors, nonparametric ", flock.size)

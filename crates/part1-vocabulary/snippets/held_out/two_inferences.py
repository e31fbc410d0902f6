"""One fitted line, two inferences: a new penguin's mass, and how far the slope can be trusted."""

import data
import numpy as np
import show
from sklearn.linear_model import LinearRegression

flock = data.penguins_matrix(["flipper_length_mm", "body_mass_g"])
x, y = flock[:, :1], flock[:, 1]
line = LinearRegression().fit(x, y)
mass_g = show.fixed(line.predict([[200.0]])[0], 0)
print(f"machine learning: a penguin with 200 mm weighs {mass_g} g\n")

print("statistics: the slope of the line, from")
print("  all 342 penguins ", show.fixed(line.coef_[0], 2), "g per mm")
order = np.random.default_rng(7).permutation(len(y))
for half in np.split(order, 2):
    part = LinearRegression().fit(x[half], y[half])
    print("  one half of them ", show.fixed(part.coef_[0], 2), "g per mm")

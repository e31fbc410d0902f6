"""Three models of body mass, asked about all penguins at once with one matrix product."""

import data
import numpy as np
import show

columns = ["flipper_length_mm", "bill_length_mm", "bill_depth_mm", "body_mass_g"]
table = data.penguins_matrix(columns)
mass_g = table[:, 3]
# A column of ones gives each model its bias.
x = np.column_stack([table[:, :3], np.ones(len(table))])

# One column a model: the mean, the line of page 1b, the weighted sum of page 1a.
weights = np.array([
    [0.0, 50.0, 50.0],
    [0.0, 0.0, 4.0],
    [0.0, 0.0, 20.0],
    [mass_g.mean(), -5800.0, -6400.0],
])
predicted = x @ weights
print(f"x {show.shape(x)} · weights {show.shape(weights)}")
print("= predictions", show.shape(predicted))
print(f"first penguin, {show.fixed(mass_g[0], 0)} g  {show.vector(predicted[0], 0)}")

misses = predicted - mass_g[:, None]
errors_g = np.sqrt((misses**2).mean(axis=0))
print("root of the mean squared error, g")
print(show.bars(["mean", "line", "weighted sum"], errors_g, 0, 40))

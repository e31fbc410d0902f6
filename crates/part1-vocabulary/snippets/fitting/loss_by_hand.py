"""The loss of two models, by hand: square each miss, then take the mean of the squares."""

import numpy as np
import show
from sklearn.metrics import mean_squared_error

# Four of the Palmer penguins.
flipper_mm = np.array([181.0, 192.0, 211.0, 230.0])
mass_g = np.array([3750.0, 3500.0, 4500.0, 5700.0])
# weight in g per mm, bias in g
models = {"25·mm − 800": (25.0, -800.0), "50·mm − 5800": (50.0, -5800.0)}

columns, losses = [mass_g], {}
for name, (weight, bias) in models.items():
    prediction = weight * flipper_mm + bias
    misses = prediction - mass_g
    columns += [misses, misses**2]
    losses[name] = mean_squared_error(mass_g, prediction)
header = ["truth g"] + [text for name in models for text in (f"miss of {name}", "squared")]
rows = [[show.integer(value) for value in row] for row in np.column_stack(columns)]
print(show.table(header, rows))
for name, loss in losses.items():
    print(f"loss of {name:<12}  {show.fixed(loss, 1)} g², root {show.fixed(np.sqrt(loss), 0)} g")

"""One function, three settings of its two numbers: three models of a penguin's body mass."""

import numpy as np
import show

# Four of the Palmer penguins.
flipper_mm = np.array([181.0, 192.0, 211.0, 230.0])
mass_g = np.array([3750.0, 3500.0, 4500.0, 5700.0])
settings = [(0.0, 4200.0), (25.0, -800.0), (50.0, -5800.0)]  # weight in g per mm, bias in g

predictions = [weight * flipper_mm + bias for weight, bias in settings]
columns = np.column_stack([flipper_mm, mass_g, *predictions])
header = ["flipper mm", "scale says g", "0·mm + 4200", "25·mm − 800", "50·mm − 5800"]
print(show.table(header, [[show.fixed(value, 0) for value in row] for row in columns]))

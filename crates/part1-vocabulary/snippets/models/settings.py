"""One function, four settings of its two numbers: four models of a penguin's body mass."""

import numpy as np
import show

# Four of the Palmer penguins.
flipper_mm = np.array([181.0, 192.0, 211.0, 230.0])
mass_g = np.array([3750.0, 3500.0, 4500.0, 5700.0])
# weight in g per mm, bias in g
settings = [(0.0, 4200.0), (25.0, -800.0), (50.0, -5800.0), (50.0, 0.0)]

predicted_g = [weight * flipper_mm + bias for weight, bias in settings]
models = ["0·mm + 4200", "25·mm − 800", "50·mm − 5800", "50·mm"]
table = np.column_stack([flipper_mm, mass_g, *predicted_g])
print(show.table(["flipper mm", "scale g", *models], [show.row((row, 0)) for row in table]))

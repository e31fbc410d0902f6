"""The loss of two models, by hand: square each miss, then take the mean of the squares."""

import numpy as np
import show
from sklearn.metrics import mean_squared_error

# Four of the Palmer penguins.
flipper_mm = np.array([181.0, 192.0, 211.0, 230.0])
mass_g = np.array([3750.0, 3500.0, 4500.0, 5700.0])

for weight, bias in [(25, -800), (50, -5800)]:
    print(f"weight {weight}, bias {bias}")
    predicted_g = weight * flipper_mm + bias
    misses_g = predicted_g - mass_g
    columns = [[show.integer(g) for g in column] for column in (mass_g, misses_g, misses_g**2)]
    print(show.table(["truth g", "miss g", "squared g²"], zip(*columns)))
    loss = mean_squared_error(mass_g, predicted_g)
    print(f"loss {show.fixed(loss, 1)} g², its root {show.fixed(np.sqrt(loss), 0)} g")

"""Two guesses for all penguins, and three averages of their errors that disagree on the winner."""

import data
import numpy as np
import show
from sklearn.metrics import mean_absolute_error, mean_squared_error, root_mean_squared_error

mass_g = data.penguins_column("body_mass_g")
for name, guess_g in [("mean", np.mean(mass_g)), ("median", np.median(mass_g))]:
    predicted = np.full_like(mass_g, guess_g)
    print(f"guess the {name}, {show.fixed(guess_g, 2)} g")
    print("  mean squared error  ", show.fixed(mean_squared_error(mass_g, predicted), 1), "g²")
    print("  RMSE, its root      ", show.fixed(root_mean_squared_error(mass_g, predicted), 2), "g")
    print("  mean absolute error ", show.fixed(mean_absolute_error(mass_g, predicted), 2), "g")

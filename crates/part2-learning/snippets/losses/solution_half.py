"""At q one half the quantile loss is half the absolute error; its best guess is the median."""

import numpy as np
import show
from sklearn.metrics import mean_absolute_error, mean_pinball_loss

best_by_hand_kg = 3.65  # yours: the guess that costs least at q = 0.5, in kg

mass_kg = np.array([3.25, 3.45, 3.65, 3.75, 3.8])
guess_kg = np.full(5, 3.5)
print("errors of a guess of 3.5 kg ", show.vector(guess_kg - mass_kg, 2))
quantile_loss = mean_pinball_loss(mass_kg, guess_kg, alpha=0.5)
print("quantile loss at 0.5        ", show.fixed(quantile_loss, 3))
print("mean absolute error         ", show.fixed(mean_absolute_error(mass_kg, guess_kg), 3))
print("best guess, by hand         ", show.fixed(best_by_hand_kg, 2))
print("best guess, by the library  ", show.fixed(np.quantile(mass_kg, 0.5), 2))

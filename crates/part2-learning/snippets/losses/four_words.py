"""One model of three penguins, and four numbers that people call its loss."""

import numpy as np
import show

flipper_cm = np.array([18.1, 18.6, 19.5])
mass_kg = np.array([3.75, 3.8, 3.25])
weight, penalty = 0.2, 0.5  # kg a centimeter; the price of a squared weight
error = weight * flipper_cm - mass_kg

loss = error**2
cost = loss.mean()
objective = cost + penalty * weight**2
close = (np.abs(error) <= 0.2).sum()
print("errors in kg               ", show.vector(error, 2))
print("loss of each penguin       ", show.vector(loss, 4))
print("cost function, their mean  ", show.fixed(cost, 4))
print("objective, cost + penalty  ", show.fixed(objective, 4))
print("metric, within 0.2 kg      ", close, "of 3")

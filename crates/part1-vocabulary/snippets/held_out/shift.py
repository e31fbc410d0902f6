"""Distribution shift: a line from two islands, asked about penguins of a third."""

import data
import numpy as np
import show
from sklearn.linear_model import LinearRegression
from sklearn.metrics import root_mean_squared_error

flock = data.penguins_frame().dropna(subset=["flipper_length_mm"])
at_biscoe = flock["island"] == "Biscoe"
columns = ["flipper_length_mm", "body_mass_g"]
home, biscoe = flock.loc[~at_biscoe, columns].to_numpy(), flock.loc[at_biscoe, columns].to_numpy()
np.random.default_rng(7).shuffle(home)
held_out, seen = home[:50], home[50:]
line = LinearRegression().fit(seen[:, :1], seen[:, 1])

# The held-out penguins are i.i.d. with the seen ones; those of Biscoe are not.
parts = {"two islands, seen": seen, "two islands, held out": held_out, "Biscoe": biscoe}
rows = []
for name, part in parts.items():
    predicted, truth = line.predict(part[:, :1]), part[:, 1]
    error_g = root_mean_squared_error(truth, predicted)
    rows.append(show.row(name, len(part), (error_g, 0), ((predicted - truth).mean(), 0)))
print(show.table(["asked about", "penguins", "error g", "mean miss g"], rows))

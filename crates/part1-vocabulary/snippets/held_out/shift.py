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
# Held-out penguins are i.i.d. with the seen ones; those of Biscoe are not.
np.random.default_rng(7).shuffle(home)
held_out, train = home[:50], home[50:]
line = LinearRegression().fit(train[:, :1], train[:, 1])

rows = []
for name, penguins in {
    "seen, Dream and Torgersen": train,
    "held out, Dream and Torgersen": held_out,
    "Biscoe": biscoe,
}.items():
    predicted, truth = line.predict(penguins[:, :1]), penguins[:, 1]
    numbers = [len(truth), root_mean_squared_error(truth, predicted), (predicted - truth).mean()]
    rows.append([name, *(show.fixed(x, 0) for x in numbers)])
print(show.table(["asked about", "penguins", "error g", "mean miss g"], rows))

"""Three scales weigh a penguin of 5 kg: each error is a squared bias plus a variance."""

import numpy as np
import show
from sklearn.metrics import mean_squared_error

scales = {
    "steady, but 1 kg too much": [6.0, 6.1, 5.9, 6.0],
    "right on average, but shaky": [4.0, 6.0, 3.0, 7.0],
    "steady and nearly right": [5.2, 5.1, 5.2, 5.1],
}
rows = []
for name, readings_kg in scales.items():
    bias_kg = np.mean(readings_kg) - 5
    error = mean_squared_error(np.full(4, 5.0), readings_kg)
    rows.append(show.row(name, ([bias_kg, bias_kg**2, np.var(readings_kg), error], 4)))
header = ["scale", "bias kg", "bias squared", "variance", "mean squared error"]
print(show.table(header, rows))

"""Three scales weigh a penguin of 5 kg: each error is a squared bias plus a variance."""

import numpy as np
import show
from sklearn.metrics import mean_squared_error

scales = [
    ("steady, but 1 kg too much", [6.0, 6.1, 5.9, 6.0]),
    ("right on average, but shaky", [4.0, 6.0, 3.0, 7.0]),
    ("steady and nearly right", [5.2, 5.1, 5.2, 5.1]),
]
rows = []
for name, kilograms in scales:
    bias = np.mean(kilograms) - 5
    error = mean_squared_error(np.full(4, 5.0), kilograms)
    numbers = [bias, bias**2, np.var(kilograms), error]
    rows.append([name] + [show.fixed(number, 4) for number in numbers])
print(show.table(["scale", "bias", "bias squared", "variance", "mean squared error"], rows))

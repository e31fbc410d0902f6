"""What one error costs under five losses: squares explode, sizes do not, a quantile is lopsided."""

import numpy as np
import show
from scipy.special import huber
from sklearn.metrics import mean_absolute_error, mean_pinball_loss, mean_squared_error

rows = []
for error in [-10.0, -2.0, -1.0, -0.1, 0.0, 0.1, 1.0, 2.0, 10.0]:
    truth, prediction = [0.0], [error]
    costs = [
        mean_squared_error(truth, prediction),
        mean_absolute_error(truth, prediction),
        huber(1.0, error),
        np.log(np.cosh(error)),
        mean_pinball_loss(truth, prediction, alpha=0.8),
    ]
    rows.append([show.fixed(error, 1)] + [show.fixed(cost, 4) for cost in costs])
header = ["error", "squared", "absolute", "Huber loss", "log-cosh loss", "quantile loss"]
print(show.table(header, rows))

"""It rains on 7 of 10 days: which constant forecast does each score pay best?"""

import numpy as np
import show
from sklearn.metrics import brier_score_loss, log_loss, mean_absolute_error

rain = np.array([1, 1, 1, 1, 1, 1, 1, 0, 0, 0])
rows = []
for forecast in [0.5, 0.6, 0.7, 0.8, 0.9, 0.99]:
    p = np.full(10, forecast)
    numbers = [log_loss(rain, p), brier_score_loss(rain, p), mean_absolute_error(rain, p)]
    rows.append(show.row((forecast, 2), (numbers, 4)))
print(show.table(["forecast", "log loss", "Brier", "mean distance"], rows))

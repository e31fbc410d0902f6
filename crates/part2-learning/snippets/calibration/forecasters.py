"""Ten days, six of them wet, and four forecasters: what log loss and Brier score pay each."""

import numpy as np
import show
from sklearn.metrics import brier_score_loss, log_loss

rain = np.array([1, 1, 1, 1, 1, 1, 0, 0, 0, 0])
forecasters = [
    ("always 0.6", np.full(10, 0.6)),
    ("sharp", np.repeat([0.9, 0.1], 5)),
    ("timid", np.repeat([0.6, 0.4], 5)),
    ("boastful", np.repeat([0.999, 0.001], 5)),
]
rows = []
for name, p in forecasters:
    right = int(((p >= 0.5) == rain).sum())
    rows.append(show.row(name, right, ([log_loss(rain, p), brier_score_loss(rain, p)], 4)))
print(show.table(["forecaster", "days right", "log loss", "Brier score"], rows))

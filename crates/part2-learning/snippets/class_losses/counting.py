"""Five forecasts of rain, and the surprise of what happened: their mean is the log loss."""

import numpy as np
import show
from sklearn.metrics import log_loss

rained = np.array([True, False, True, True, False])
stated = np.array([0.9, 0.2, 0.6, 0.3, 0.1])  # the probability of rain
rows = []
for rain, p, given in zip(rained, stated, np.where(rained, stated, 1 - stated)):
    surprises = [-np.log2(given), -np.log(given)]
    rows.append(show.row("rain" if rain else "dry", ([p, given], 1), (surprises, 4)))
print(show.table(["day", "P(rain)", "given to what happened", "bits", "nats"], rows))
print("binary cross-entropy, the mean ", show.fixed(log_loss(rained, stated), 4), "nats")

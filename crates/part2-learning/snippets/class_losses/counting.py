"""Five forecasts of rain, and the surprise of what happened: their mean is the log loss."""

import numpy as np
import show
from sklearn.metrics import log_loss

rained = np.array([1, 0, 1, 1, 0])
stated = np.array([0.9, 0.2, 0.6, 0.3, 0.1])  # the probability of rain
to_what_happened = np.where(rained == 1, stated, 1 - stated)
rows = []
for y, p, given in zip(rained, stated, to_what_happened):
    weather = "rain" if y == 1 else "dry"
    surprises = [show.fixed(-np.log2(given), 4), show.fixed(-np.log(given), 4)]
    rows.append([weather, show.fixed(p, 1), show.fixed(given, 1)] + surprises)
print(show.table(["day", "P(rain)", "given to what happened", "bits", "nats"], rows))
print("mean surprise, nats   ", show.fixed(-np.log(to_what_happened).mean(), 4))
print("binary cross-entropy  ", show.fixed(log_loss(rained, stated), 4))

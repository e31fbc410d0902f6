"""At q one half the quantile loss is half the absolute error; its best guess is the median."""

import numpy as np
import show
from sklearn.metrics import mean_absolute_error, mean_pinball_loss

y = np.array([3.25, 3.45, 3.65, 3.75, 3.8])
p = np.full(5, 3.5)
print("quantile loss at 0.5      ", show.fixed(mean_pinball_loss(y, p, alpha=0.5), 3))
print("half the absolute error   ", show.fixed(mean_absolute_error(y, p) / 2, 3))
print("best guess                ", show.fixed(np.quantile(y, 0.5), 2))

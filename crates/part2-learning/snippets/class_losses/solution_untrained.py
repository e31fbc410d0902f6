"""A model that knows nothing has a loss of log K: the first number to check before training."""

import numpy as np
import show
from sklearn.metrics import log_loss

for n_classes in [2, 3, 10, 1000]:
    y = np.arange(n_classes)
    p = np.full((n_classes, n_classes), 1 / n_classes)  # all alike
    expected = show.fixed(np.log(n_classes), 4)
    print(f"{n_classes:>4} classes   loss {show.fixed(log_loss(y, p), 4)}   log K {expected}")

"""The formula on probabilities breaks when the model is sure; log-sum-exp of logits does not."""

import numpy as np
import show

rows = []
for logit in [2.0, 20.0, 40.0, -800.0]:
    for y in [1.0, 0.0]:
        with np.errstate(over="ignore", divide="ignore", invalid="ignore"):
            p = 1 / (1 + np.exp(-logit))  # the sigmoid, as it is written
            naive = -(y * np.log(p) + (1 - y) * np.log(1 - p))
        stable = np.logaddexp(0, logit) - y * logit
        numbers = [show.fixed(p, 9), show.fixed(naive, 6), show.fixed(stable, 6)]
        rows.append([show.fixed(logit, 0), show.fixed(y, 0)] + numbers)
print(show.table(["logit", "truth", "probability", "loss from it", "loss from the logit"], rows))

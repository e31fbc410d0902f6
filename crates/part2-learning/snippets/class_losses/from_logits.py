"""The formula on probabilities breaks when the model is sure; log-sum-exp of logits does not."""

import numpy as np
import show

rows = []
for z in [2.0, 20.0, 40.0, -800.0]:
    for y in [1.0, 0.0]:
        with np.errstate(over="ignore", divide="ignore", invalid="ignore"):
            p = 1 / (1 + np.exp(-z))  # the sigmoid, as it is written
            from_p = -(y * np.log(p) + (1 - y) * np.log(1 - p))
        from_z = np.logaddexp(0, -z if y == 1 else z)
        rows.append(show.row((z, 0), (y, 0), (p, 9), ([from_p, from_z], 6)))
print(show.table(["logit", "truth", "probability", "loss from it", "loss from the logit"], rows))

"""Three commas were counted: the Poisson loss and the deviance of expecting 1, 3 or 9."""

import numpy as np
import show
from sklearn.metrics import mean_poisson_deviance

at_one = 1.0  # yours: the loss of expecting 1, with a pencil
print("with a pencil, expecting 1:", show.fixed(at_one, 4))
rows = []
for expected in [1.0, 3.0, 9.0]:
    # yours: the loss, from the formula
    loss = expected - 3 * np.log(expected)
    # end
    rows.append(show.row((expected, 0), ([loss, mean_poisson_deviance([3], [expected])], 4)))
print(show.table(["expected", "loss", "deviance"], rows))

"""One SiLU unit computes XOR: its curve falls and rises, so that equal inputs lie lowest."""

import numpy as np
import show
from scipy.special import expit as sigmoid

# yours: a logit above 0 where the inputs differ, and below 0 where they do not
w, b, v, c = np.array([2.0, -2.0]), -1.28, 10.0, 2.0
# end
for x in np.array([[0.0, 0.0], [0.0, 1.0], [1.0, 0.0], [1.0, 1.0]]):
    total = w @ x + b
    hidden = total * sigmoid(total)
    numbers = show.vector([total, hidden, v * hidden + c], 2)
    print(f"{show.vector(x, 0)}  sum, hidden, logit {numbers}")

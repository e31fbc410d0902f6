"""With weight −1 on the product instead of −2, the point (1, 1) falls on the wrong side."""

import numpy as np
import show

x1 = np.array([0.0, 0.0, 1.0, 1.0])
x2 = np.array([0.0, 1.0, 0.0, 1.0])
label = np.array([False, True, True, False])
for weight in [-2.0, -1.0]:
    score = x1 + x2 + weight * x1 * x2 - 0.5
    right = ((score > 0) == label).sum()
    print(f"weight {show.fixed(weight, 0)}   scores {show.vector(score, 1)}   {right} of 4 right")

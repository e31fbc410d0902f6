"""Another loss, another pseudo-residual: boosting for medians does not believe a typing error."""

import numpy as np
import show

mass_g = np.array([3750, 3800, 3650, 3325, 40500, 4200, 4875, 5700.0])  # not 4050


def boost(slope, leaf):
    """Six stumps at a learning rate of 0.5, on eight penguins in the order of their flippers."""
    prediction = np.full(8, leaf(mass_g))
    for _ in range(6):
        left = mass_g - prediction
        target = slope(left)
        best, k = -1, 0
        for i in range(1, 8):
            apart = i * (8 - i) * (target[:i].mean() - target[i:].mean()) ** 2
            if apart > best + 1e-9:
                best, k = apart, i
        prediction = prediction + 0.5 * np.where(np.arange(8) < k, leaf(left[:k]), leaf(left[k:]))
    return prediction


print("squared  ", show.vector(boost(lambda left: left, np.mean), 0))
print("absolute ", show.vector(boost(lambda left: np.where(left > 0, 1.0, -1.0), np.median), 0))

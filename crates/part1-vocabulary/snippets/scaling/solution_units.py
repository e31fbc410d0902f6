"""Grams, kilograms or pounds: the standardized numbers are the same, the logarithms are not."""

import numpy as np
import show
from sklearn.preprocessing import StandardScaler

mass_g = np.array([[3750.0], [3800.0], [3250.0], [3450.0], [3650.0]])
for unit, grams in [("grams", 1.0), ("kilograms", 1000.0), ("pounds", 453.59237)]:
    x = mass_g / grams
    logs = np.log(x)
    print(unit)
    print("  standardized            ", show.vector(StandardScaler().fit_transform(x).ravel(), 3))
    print("  logarithm               ", show.vector(logs.ravel(), 3))
    z_of_logs = StandardScaler().fit_transform(logs)
    print("  logarithm, standardized ", show.vector(z_of_logs.ravel(), 3))

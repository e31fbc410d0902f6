"""The place of the largest value in a slice; the first one counts if two are equal."""

import numpy as np

print("three masses    ", np.argmax([3750.0, 3800.0, 3250.0]))
print("two are largest ", np.argmax([3250.0, 3800.0, 3800.0]))
print("NaN first       ", np.argmax([np.nan, 3800.0, 3250.0]))
print("NaN with a minus", np.argmax([3800.0, -np.nan, 3250.0]))

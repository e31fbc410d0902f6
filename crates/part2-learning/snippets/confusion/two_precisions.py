"""Two things called precision: how pure the alarms are, and how many digits a number keeps."""

import numpy as np
import show
from sklearn.metrics import precision_score

double = precision_score([1] * 43 + [0] * 14, [1] * 57)
single = np.float32(double)
half_way = np.round(double * 1024) / 1024  # ten bits behind the point
print("precision of the model, 64 bits ", show.fixed(double, 16))
print("the same number in 32 bits      ", show.fixed(float(single), 16))
print("the same number in 10 bits      ", show.fixed(half_way, 16))
print("lost by the floating point of 32 bits ", show.fixed(float(single) - double, 10))
print("right of 57 alarms, in any of them    ", show.fixed(half_way * 57, 0))

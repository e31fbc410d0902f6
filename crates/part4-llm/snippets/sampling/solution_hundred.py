"""The temperature at which a byte whose logit is 1 larger is drawn 100 times as often."""

import numpy as np
import show

t = 1 / np.log(100)  # yours: the temperature, from e^(1 / T) = 100
p = np.exp(np.array([3, 2]) / t)
print(f"temperature {show.fixed(t, 3)}: {show.fixed(p[0] / p[1], 1)} to 1")

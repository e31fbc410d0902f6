"""A running mean that forgets: three speeds on six months, and what the last five weigh."""

import data
import numpy as np
import show

months = data.co2_monthly()[:6]
print("months    ", show.vector(months, 2))
for alpha in [0.1, 0.5, 0.9]:
    levels = [months[0]]
    for month in months[1:]:
        levels.append(levels[-1] + alpha * (month - levels[-1]))  # a step toward what came
    print("alpha", show.fixed(alpha, 1), "", show.vector(levels, 2))
for alpha in [0.1, 0.5, 0.9]:
    weights = alpha * (1 - alpha) ** np.arange(5)
    print("alpha", show.fixed(alpha, 1), " weights", show.vector(weights, 4))

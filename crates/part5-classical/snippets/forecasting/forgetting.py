"""A running mean that forgets: three speeds on six months, and what the last five weigh."""

from itertools import accumulate

import data
import numpy as np
import show

months = data.co2_monthly()[:6]
print("months    ", show.vector(months, 2))
for alpha in [0.1, 0.5, 0.9]:
    levels = accumulate(months, lambda level, month, alpha=alpha: level + alpha * (month - level))
    print("alpha", show.fixed(alpha, 1), "", show.vector(list(levels), 2))
for alpha in [0.1, 0.5, 0.9]:
    print("alpha", show.fixed(alpha, 1), " weights", show.vector(alpha * (1 - alpha) ** np.arange(5), 4))

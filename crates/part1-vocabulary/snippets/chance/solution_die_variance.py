"""The variance of a die in two ways: a squared deviation, and a difference of squares."""

import numpy as np
import show

value = np.arange(1, 7)  # each has the same probability
print(f"expectation of the value     {show.fixed(value.mean(), 4):>7}")
print(f"variance, by deviations      {show.fixed(np.var(value), 4):>7}")
print(f"variance, by squares         {show.fixed((value**2).mean() - value.mean() ** 2, 4):>7}")

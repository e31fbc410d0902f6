"""The base e three times: its powers are their own slopes, a coin grows to it, a sum gives it."""

import math

import numpy as np
import show

step = 1e-6
base = np.array([0.5, 2, np.e, 3])
slope_0 = (base**step - 1) / step
slope_2 = (base ** (2 + step) - base**2) / step
rows = [show.row((row, 4)) for row in zip(base, slope_0, base**2, slope_2, np.log(base))]
header = ["base", "slope at 0", "power at 2", "slope at 2", "natural logarithm"]
print(show.table(header, rows) + "\n")

for portions in [1, 2, 12, 365, 1_000_000]:
    coins = show.fixed((1 + 1 / portions) ** portions, 6)
    print(f"interest paid in portions, {show.integer(portions):>9}: {coins} coins")
total = sum(1 / math.factorial(n) for n in range(10))
print(f"ten terms added {show.fixed(total, 6)}, and e is {show.fixed(np.e, 6)}")

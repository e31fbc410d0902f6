"""The best learning rate found by trying: it lies close under the limit, then a cliff."""

import numpy as np
import show

curvatures, start = np.array([1.0, 20.0]), np.array([-4.0, 1.5])
n = np.arange(2001)[:, None]


def steps(rate):
    """How many steps until the loss is a millionth, by formula; None if it never is."""
    w = start * (1 - rate * curvatures) ** n
    loss = 0.5 * (curvatures * w**2).sum(axis=1)
    below = loss < 1e-6 * loss[0]
    return int(np.argmax(below)) if below.any() else None


for rate in np.array([10, 50, 90, 93, 95, 97, 99, 101]) / 1000:
    arrived = steps(rate)
    print(f"rate {show.fixed(rate, 3)}: {f'{arrived} steps' if arrived else 'never'}")
tried = [(steps(k / 10_000), k / 10_000) for k in range(100, 1000)]
fewest = min(pair for pair in tried if pair[0])
print(f"fewest: {fewest[0]} steps, first at rate {show.fixed(fewest[1], 4)}")
print("by formula, 2 / (1 + 20):", show.fixed(2 / 21, 4))

"""One layer of 400 inputs and 100 outputs: He initialization and Xavier initialization."""

import numpy as np
import show

he = 0.0707  # yours: He's standard deviation, √(2 / 400), to four decimals
xavier = 0.0632  # yours: Xavier's, √(2 / (400 + 100)), to four decimals
rng = np.random.default_rng(7)
x, slopes = rng.standard_normal((50, 400)), rng.standard_normal((50, 100))
weights = rng.standard_normal((400, 100))
for name, std_dev in [("He", he), ("Xavier", xavier)]:
    sums, back = x @ weights * std_dev, slopes @ weights.T * std_dev
    up, down = show.fixed(np.mean(sums**2), 2), show.fixed(np.mean(back**2), 2)
    print(f"{name:<6}  mean square of the sums {up}, of the slopes handed back {down}")

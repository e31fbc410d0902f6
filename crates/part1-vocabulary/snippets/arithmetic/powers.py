"""Powers of two, and the logarithm that takes each one back to its exponent."""

import numpy as np
import show

exponent = np.array([-2, -1, 0, 0.5, 1, 2, 3, 10])
power = 2**exponent
logarithm = np.log2(power)
rows = [
    [show.fixed(x, 1), show.fixed(p, 4), show.fixed(back, 1)]
    for x, p, back in zip(exponent, power, logarithm)
]
print(show.table(["exponent", "power of 2", "logarithm of the power"], rows) + "\n")

print("logarithm of 4     ", show.fixed(np.log2(4), 1))
print("logarithm of 8     ", show.fixed(np.log2(8), 1))
print("logarithm of 4 · 8 ", show.fixed(np.log2(4 * 8), 1))

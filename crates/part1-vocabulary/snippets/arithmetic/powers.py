"""Powers of two, and the logarithm that takes each one back to its exponent."""

import numpy as np
import show

exponents = np.array([-2, -1, 0, 0.5, 1, 2, 3, 10])
powers = 2**exponents
columns = zip(exponents, powers, np.log2(powers))
rows = [show.row((x, 1), (power, 4), (back, 1)) for x, power, back in columns]
print(show.table(["exponent", "power of 2", "logarithm of the power"], rows) + "\n")

print("logarithm of 4     ", show.fixed(np.log2(4), 1))
print("logarithm of 8     ", show.fixed(np.log2(8), 1))
print("logarithm of 4 · 8 ", show.fixed(np.log2(4 * 8), 1))

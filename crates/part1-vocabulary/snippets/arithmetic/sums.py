"""The summation sign Σ is a loop that adds; where the square stands decides what it adds."""

import numpy as np
import show

x = np.array([3.75, 3.80, 3.25])  # three body masses in kg

total = 0.0
for i, mass in enumerate(x, start=1):
    total += mass
    print(f"i = {i}: add {show.fixed(mass, 2)}, so far {show.fixed(total, 2)}")

print("Σ x           ", show.fixed(total, 2))
print("Σ x²          ", show.fixed((x**2).sum(), 4))
print("(Σ x)²        ", show.fixed(x.sum() ** 2, 4))
print("Σ x by a call ", show.fixed(x.sum(), 2))

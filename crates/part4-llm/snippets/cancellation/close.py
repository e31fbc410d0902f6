"""Equal, near, or within a relative tolerance: what each way of comparing floats misses."""

import math

import numpy as np
import show


def total(numbers):
    return np.cumsum(1 / np.array(numbers))[-1]


cases = {
    "0.1 + 0.2, 0.3": (0.1 + 0.2, 0.3),
    "a third of 1e10, thrice": (1e10 / 3 * 3, 1e10),
    "1e10 and a millionth more": (1e10 + 1e-6, 1e10),
    "1e-12 and twice that": (1e-12, 2e-12),
    "sine of π, 0": (math.sin(math.pi), 0.0),
    "a sum and its reverse": (total(range(1, 1001)), total(range(1000, 0, -1))),
}
rows = []
for name, (a, b) in cases.items():
    tolerances = [(0, 1e-9), (1e-9, 0), (1e-9, 1e-15)]
    answers = [a == b, *(math.isclose(a, b, rel_tol=r, abs_tol=t) for r, t in tolerances)]
    rows.append(show.row(name, *("yes" if yes else "no" for yes in answers)))
print(show.table(["a and b", "==", "absolute", "relative", "both"], rows))
a, b = np.array([0.1 + 0.2, 0.3]).view(np.int64)
print("ulps between 0.1 + 0.2 and 0.3:", a - b)

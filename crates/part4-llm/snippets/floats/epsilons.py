"""Three numbers called epsilon: a gap, a brake and a limit."""

import numpy as np
import show

eps = np.finfo(np.float64).eps
x = np.array([1.0, 2.0, 1e6])
vanishes = [x + eps == x, x + eps * x == x]
rows = [show.row((a, 0), *[str(v[i]).lower() for v in vanishes]) for i, a in enumerate(x)]
print("machine epsilon")
print(show.table(["x", "x + eps == x", "x + eps·x == x"], rows))

adam = 1e-8
rows = []
for g in [1e-4, 1e-6, 1e-8, 1e-10]:
    mean, square = 0.0, 0.0
    for _ in range(20_000):  # Adam's two averages, until they have settled
        mean, square = 0.9 * mean + 0.1 * g, 0.999 * square + 0.001 * g * g
    rows.append(show.row((g, 10), (mean / (np.sqrt(square) + adam), 4)))
print("Adam's")
print(show.table(["gradient", "step, in learning rates"], rows))

if_yes, if_no = 0.75, 0.25
print("differential privacy's ", show.fixed(np.log(if_yes / if_no), 4))

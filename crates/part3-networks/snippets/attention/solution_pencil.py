"""One query, two keys, two values: an attention weight small enough for a pencil."""

import numpy as np
import show

query = np.array([[1.0]])
keys = np.array([[0.0], [np.log(3)]])
values = np.array([[10.0], [20.0]])

second_weight = 0.75  # yours: the attention weight of the second key
output = 17.5  # yours: the output

powers = np.exp(query @ keys.T / np.sqrt(1))
weights = powers / powers.sum()
print("         by hand   library")
for name, mine, its in [
    ("weight", second_weight, weights[0, 1]),
    ("output", output, (weights @ values)[0, 0]),
]:
    print(f"{name}   {show.fixed(mine, 4):>7}   {show.fixed(its, 4):>7}")

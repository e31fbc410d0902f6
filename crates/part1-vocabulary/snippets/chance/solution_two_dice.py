"""Two dice, all 36 pairs counted: a sum of 7 is independent of the first die, a sum of 8 is not."""

import numpy as np
import show

first, second = np.meshgrid(np.arange(1, 7), np.arange(1, 7), indexing="ij")  # (6, 6)
for wanted in [7, 8]:
    hit = first + second == wanted
    three = hit[first == 3]
    print(f"P(sum {wanted})              = {hit.sum()} of 36 = {show.fixed(hit.mean(), 4)}")
    print(f"P(sum {wanted} | first is 3) = {three.sum()} of  6 = {show.fixed(three.mean(), 4)}")

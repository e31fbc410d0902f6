"""A street with w = (3, −4): its width by pencil, and four points at its curbs and inside."""

import numpy as np
import show

width = 0.4  # yours: the distance between the two curbs
w, b = np.array([3.0, -4.0]), 2.0
print("width by pencil ", show.fixed(width, 3))
# From the line to a curb and to the other one, straight across.
on_the_line = np.array([-0.4, 0.2])
across = w / 5
for steps in [-0.2, -0.1, 0.1, 0.2]:
    score = (on_the_line + across * steps) @ w + b
    print(f"{show.fixed(steps, 1)} from the line: score {show.fixed(score, 1)}")

"""Newton's method on w³/3 − 2w finds the square root of 2, and doubles its digits at each step."""

import math

import show

w = 1.0
for step in range(6):
    print(f"step {step}  w = {show.fixed(w, 12)}")
    w = (w + 2 / w) / 2  # the same step, as Heron described it
print("root    w =", show.fixed(math.sqrt(2), 12))

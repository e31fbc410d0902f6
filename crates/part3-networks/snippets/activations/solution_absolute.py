"""Two ReLU units are enough for the absolute value: one for each side of zero."""

import numpy as np
import show

# yours: four weights, so that the output is the absolute value of x
w, v = np.array([1.0, -1.0]), np.array([1.0, 1.0])
# end
for x in [-2.5, -1.0, 0.0, 0.5, 3.0]:
    hidden = np.maximum(w * x, 0)
    output = show.fixed(hidden @ v, 1)
    print(f"x {show.fixed(x, 1):>4}  hidden {show.vector(hidden, 1)}  output {output}")

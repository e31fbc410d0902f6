"""The slope of a curve at one place, measured with shorter and shorter steps."""

import numpy as np
import show

step = np.array([2, 1, 0.1, 0.01, 1e-3])
rise = np.square(1 + step) - np.square(1)
rows = [[show.fixed(x, 6) for x in row] for row in zip(step, rise, rise / step)]
print("the square function, starting at x = 1")
print(show.table(["step", "rise", "slope = rise / step"], rows) + "\n")

x = np.arange(-2, 4)
shortest = step[-1]
slope = (np.square(x + shortest) - np.square(x)) / shortest
rows = [[show.fixed(a, 0), show.fixed(a**2, 0), show.fixed(s, 3)] for a, s in zip(x, slope)]
print("at other places, with the shortest step")
print(show.table(["x", "x squared", "slope there"], rows))

"""The slope of a curve at one place, measured with shorter and shorter steps."""

import numpy as np
import show


def measured_slope(x, step):
    """Rise by run, from x to x + step."""
    return (np.square(x + step) - np.square(x)) / step


steps = np.array([2, 1, 0.1, 0.01, 1e-3])
for step, slope in zip(steps, measured_slope(1, steps)):
    print(f"at x = 1, step {show.fixed(step, 3)}: slope {show.fixed(slope, 3)}")
print()
x = np.arange(-2, 4)
for place, slope in zip(x, measured_slope(x, steps[-1])):
    print(f"at x = {place}, shortest step: slope {show.fixed(slope, 3)}")

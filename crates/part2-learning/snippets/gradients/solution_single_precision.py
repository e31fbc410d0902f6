"""In 32-bit floats the same central difference is down to five digits at best."""

import numpy as np
import show


def f(x):
    return 1 / (1 + x * x)


def digits(number, step):
    """Of the central difference at one half, computed in this kind of number."""
    x, step = number(0.5), number(step)
    slope = (f(x + step) - f(x - step)) / (2 * step)
    return int(np.floor(-np.log10(abs(float(slope) + 0.64))))


print("right digits of the derivative −0.64")
steps = [10.0**-k for k in range(1, 8)]
rows = [
    show.row(f"1e-{k}", digits(np.float32, step), digits(np.float64, step))
    for k, step in enumerate(steps, 1)
]
print(show.table(["step", "in f32", "in f64"], rows))

"""In 32-bit floats the same central difference is down to five digits at best."""

import numpy as np
import show


def f(x):
    return 1 / (1 + x * x)


def right_digits(number, step):
    """Of the central difference at one half, computed in this kind of number."""
    x, step = number(0.5), number(step)
    slope = (f(x + step) - f(x - step)) / (2 * step)
    return str(int(np.floor(-np.log10(abs(float(slope) + 0.64)))))


print("right digits of the derivative −0.64")
rows = [
    [f"1e-{k}", right_digits(np.float32, 10.0**-k), right_digits(np.float64, 10.0**-k)]
    for k in range(1, 8)
]
print(show.table(["step", "in f32", "in f64"], rows))

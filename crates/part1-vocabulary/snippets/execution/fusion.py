"""Three kernels pass over memory three times; one fused kernel passes once, same numbers."""

import numpy as np
import show

x = np.linspace(-2.0, 2.0, 1000)
n_read = n_written = 0


def kernel(one_thread, numbers):
    """One launch: each thread reads one number from memory and writes one back."""
    global n_read, n_written
    n_read += numbers.size
    n_written += numbers.size
    return one_thread(numbers)


separate = kernel(lambda v: 3.0 * v, x)
separate = kernel(lambda v: v + 1.0, separate)
separate = kernel(lambda v: np.maximum(v, 0.0), separate)
rows = [["three kernels", "3", show.integer(n_read), show.integer(n_written)]]

n_read = n_written = 0
# Kernel fusion: the same three steps in one launch.
fused = kernel(lambda v: np.maximum(3.0 * v + 1.0, 0.0), x)
rows.append(["one fused kernel", "1", show.integer(n_read), show.integer(n_written)])
print(show.table(["", "launches", "numbers read", "numbers written"], rows))
print("largest difference", show.fixed(np.abs(separate - fused).max(), 12))

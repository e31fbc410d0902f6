"""Two vectors and a matrix, multiplied in four ways: elementwise, dot, matrix product, outer."""

import numpy as np
import show

a = np.array([1.0, 2.0, 3.0])
b = np.array([10.0, 20.0, 40.0])
m = np.array([[1.0, 0.0, 1.0], [0.0, 2.0, 0.0]])

elementwise = a * b
print("elementwise  (3,) with (3,)   ", show.vector(elementwise, 0))
print("dot product  (3,) with (3,)   ", show.fixed(a @ b, 0))
print("  the same in two steps       ", show.fixed(elementwise.sum(), 0))
print("matrix       (2, 3) with (3,) ", show.vector(m @ b, 0))

outer = np.outer(a, b)
print(f"outer        (3,) with (3,)\n{show.matrix(outer, 0)}")

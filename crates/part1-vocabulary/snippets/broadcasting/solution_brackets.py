"""A · B · v with the brackets left or right: the same vector, and fifty times the work."""

import numpy as np
import show

rng = np.random.default_rng(7)
a, b = rng.normal(size=(100, 100)), rng.normal(size=(100, 100))
v = rng.normal(size=100)

left = (a @ b) @ v
right = a @ (b @ v)
# (m, k) · (k, n) takes m · k · n multiplications.
left_count = 100 * 100 * 100 + 100 * 100
right_count = 100 * 100 + 100 * 100
print(f"(A · B) · v  {show.integer(left_count)} multiplications")
print(f"A · (B · v)  {show.integer(right_count)} multiplications")
print("ratio       ", show.fixed(left_count / right_count, 1))
difference = np.abs(left - right)
tolerance = 1e-6
differ = bool((difference > tolerance).any())
print(f"any number differs by more than {show.fixed(tolerance, 6)}: {str(differ).lower()}")

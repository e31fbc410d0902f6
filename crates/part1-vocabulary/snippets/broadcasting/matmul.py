"""A matrix product by hand: one dot product of a row and a column for each element."""

import numpy as np
import show

left = np.array([[1.0, 2.0], [3.0, 4.0]])
right = np.array([[0.0, 1.0], [10.0, 100.0]])

by_hand = np.zeros((2, 2))
for i in range(2):
    for j in range(2):
        by_hand[i, j] = sum(left[i] * right[:, j])
        row, column = show.vector(left[i], 0), show.vector(right[:, j], 0)
        print(f"row {i} {row} · column {j} {column} = {show.fixed(by_hand[i, j], 0)}")
print(f"rows times columns\n{show.matrix(by_hand, 0)}")
same = np.array_equal(by_hand, left @ right)
print("the library's dot gives the same:", str(same).lower())
print(f"right times left\n{show.matrix(right @ left, 0)}")
print(f"elementwise\n{show.matrix(left * right, 0)}")

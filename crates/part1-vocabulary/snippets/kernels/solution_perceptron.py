"""The kernel perceptron learns XOR by counting its own mistakes, one counter a point."""

import numpy as np
import show
from sklearn.metrics.pairwise import polynomial_kernel

x = np.array([[0.0, 0.0], [0.0, 1.0], [1.0, 0.0], [1.0, 1.0]])
y = np.array([-1.0, 1.0, 1.0, -1.0])
k = polynomial_kernel(x, degree=2, gamma=1, coef0=1)
mistakes = np.zeros(4)
for epoch in range(1, 21):
    wrong = 0
    for i in range(4):
        if (mistakes * y) @ k[:, i] * y[i] <= 0:
            mistakes[i] += 1
            wrong += 1
    print(f"pass {epoch:>2}   {wrong} wrong   mistakes so far {show.vector(mistakes, 0)}")
    if wrong == 0:
        break

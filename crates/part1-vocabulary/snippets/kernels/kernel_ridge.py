"""A kernel method builds no features: its score is a weighted sum of kernels to known points."""

import numpy as np
import show
from sklearn.kernel_ridge import KernelRidge

x = np.array([[0.0, 0.0], [0.0, 1.0], [1.0, 0.0], [1.0, 1.0]])
y = np.array([-1.0, 1.0, 1.0, -1.0])  # XOR again: the sign is the label
model = KernelRidge(kernel="poly", degree=2, gamma=1.0, coef0=1.0, alpha=0.01).fit(x, y)

# The score of a new point, by hand: dual coefficient times kernel, added up.
new = np.array([0.9, 0.2])
kernels = (x @ new + 1) ** 2
for point, coefficient, k in zip(x, model.dual_coef_, kernels):
    a = show.fixed(coefficient, 4)
    print(f"{show.vector(point, 0)}  dual coefficient {a:>7}  kernel {show.fixed(k, 4)}")
print("score of the new point   ", show.fixed(model.dual_coef_ @ kernels, 4))
print("by predict               ", show.fixed(model.predict([new])[0], 4))
print("scores of the four known ", show.vector(model.predict(x), 4))

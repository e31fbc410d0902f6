"""A kernel method builds no features: its score is a weighted sum of kernels to known points."""

import numpy as np
import show
from sklearn.kernel_ridge import KernelRidge
from sklearn.metrics.pairwise import polynomial_kernel

x = np.array([[0.0, 0.0], [0.0, 1.0], [1.0, 0.0], [1.0, 1.0]])
y = np.array([-1.0, 1.0, 1.0, -1.0])  # XOR again: the sign is the label
model = KernelRidge(kernel="poly", degree=2, gamma=1.0, coef0=1.0, alpha=0.01).fit(x, y)
print("dual coefficients    ", show.vector(model.dual_coef_, 4))

# The score of a new point, by hand: dual coefficient times polynomial kernel, added up.
new = np.array([[0.9, 0.2]])
k = polynomial_kernel(x, new, degree=2, gamma=1.0, coef0=1.0).ravel()
for point, value in zip(x, k):
    print(f"  k({show.vector(point, 0)}, new) = {show.fixed(value, 4)}")
score = model.dual_coef_ @ k
print("score, summed by hand", show.fixed(score, 4))
predicted = model.predict(new)[0]
print("score, by predict    ", show.fixed(predicted, 4))
print("difference           ", show.fixed(abs(score - predicted), 12))
print("scores of the four   ", show.vector(model.predict(x), 4))

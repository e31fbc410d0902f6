"""QR in six lines: take out of each column what the ones before it explain, scale the rest to 1."""

import numpy as np
import show
from scipy.linalg import solve_triangular

x = np.array([[1.0, -1.9], [1.0, -0.8], [1.0, 1.1], [1.0, 3.0]])
y = np.array([3.75, 3.5, 4.5, 5.7])
q, r = np.linalg.qr(x)
signs = np.sign(np.diag(r))  # NumPy leaves the signs open; here the diagonal is positive
q, r = q * signs, r * signs[:, None]
print("Q\n" + show.matrix(q, 4))
print("R\n" + show.matrix(r, 4))
print("QᵀQ\n" + show.matrix(q.T @ q, 4))

# R·w = Qᵀy, from the last equation up.
print("weights", show.vector(solve_triangular(r, q.T @ y), 4))

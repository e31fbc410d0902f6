"""Whitened data has the identity as covariance; its plain distances are Mahalanobis distances."""

import data
import numpy as np
import show
from scipy.spatial.distance import cdist

x = data.penguins_matrix(["bill_length_mm", "flipper_length_mm", "body_mass_g"])
covariance = np.cov(x, rowvar=False)
factor = np.linalg.cholesky(covariance)
z = np.linalg.solve(factor, (x - x.mean(axis=0)).T).T
print(f"covariance after whitening\n{show.matrix(np.cov(z, rowvar=False), 4)}")
mahalanobis = cdist(x[:1], x, "mahalanobis", VI=np.linalg.inv(covariance))
difference = np.abs(mahalanobis - cdist(z[:1], z)).max()
print("largest difference of the two distances", show.fixed(difference, 9))

"""Components by the covariance and by the SVD: of the digits, and of a cloud that is flat."""

import data
import numpy as np
import show
from sklearn.decomposition import PCA

x = data.digits().data
by_covariance = PCA(svd_solver="covariance_eigh").fit(x)
by_svd = PCA(svd_solver="full").fit(x)
variances = by_svd.explained_variance_
print("variances      ", show.vector(variances[:4], 2))
print("singular values", show.vector(by_svd.singular_values_[:4], 1))
largest = np.abs(by_covariance.explained_variance_ - variances).max()
same = "true" if largest < 1e-10 * variances[0] else "false"
print(f"all 64 the same both ways, to 10⁻¹⁰ of the first: {same}")

cloud = np.random.default_rng(1).standard_normal((200, 3)) * [1, 1e-4, 1e-10]
turned = cloud @ [[0.6, 0.8, 0], [-0.8, 0.6, 0], [0, 0, 1]]
turned = turned @ [[1, 0, 0], [0, 0.6, 0.8], [0, -0.8, 0.6]]
for name, solver in [("covariance", "covariance_eigh"), ("SVD", "full")]:
    found = np.sqrt(PCA(svd_solver=solver).fit(turned).explained_variance_)
    right = np.abs(found / [1, 1e-4, 1e-10] - 1) < 0.2
    words = ", ".join("true" if r else "false" for r in right)
    print(f"{name}: standard deviations 1, 10⁻⁴ and 10⁻¹⁰ found: [{words}]")

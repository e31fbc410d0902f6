"""Ridge and lasso by a library whose price counts differently, and the largest differences."""

import data
import numpy as np
import show
from sklearn.linear_model import ElasticNet, Lasso, Ridge
from sklearn.preprocessing import StandardScaler

patients = data.diabetes()
z, y = StandardScaler().fit_transform(patients.data), patients.target
ridge = Ridge(alpha=100).fit(z, y)
lasso = Lasso(alpha=5, tol=1e-12, max_iter=100_000).fit(z, y)
# ElasticNet takes the mean of the squared residuals for both, so ridge's price is divided.
settings = {"tol": 1e-12, "max_iter": 100_000}
their_ridge = ElasticNet(alpha=100 / len(y), l1_ratio=0.0, **settings).fit(z, y)
their_lasso = ElasticNet(alpha=5, l1_ratio=1.0, **settings).fit(z, y)
for name, ours, theirs in [("ridge", ridge, their_ridge), ("lasso", lasso, their_lasso)]:
    print(f"{name} by hand   {show.vector(ours.coef_, 3)}")
    print(f"{name}, library  {show.vector(theirs.coef_, 3)}")
    print("difference     ", show.fixed(np.abs(ours.coef_ - theirs.coef_).max(), 6))

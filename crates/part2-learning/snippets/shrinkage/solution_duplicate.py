"""The same feature twice: ridge shares the coefficient out evenly, the lasso gives it to one."""

import data
import show
from sklearn.linear_model import Lasso, Ridge
from sklearn.preprocessing import StandardScaler

patients = data.diabetes()
z, y = StandardScaler().fit_transform(patients.data), patients.target
once, twice = z[:, [2, 3]], z[:, [2, 3, 2]]  # bmi, bp; bmi, bp, bmi
ridge, lasso = Ridge(alpha=10), Lasso(alpha=5, tol=1e-12)
print("ridge, bmi bp     ", show.vector(ridge.fit(once, y).coef_, 3))
print("ridge, bmi bp bmi ", show.vector(ridge.fit(twice, y).coef_, 3))
print("lasso, bmi bp     ", show.vector(lasso.fit(once, y).coef_, 3))
print("lasso, bmi bp bmi ", show.vector(lasso.fit(twice, y).coef_, 3))

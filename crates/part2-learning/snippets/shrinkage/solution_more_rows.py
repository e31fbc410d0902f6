"""Ridge is least squares with one more sample per feature, which asks for a weight of zero."""

import data
import numpy as np
import show
from sklearn.linear_model import Ridge
from sklearn.preprocessing import StandardScaler

patients = data.diabetes()
z, y = StandardScaler().fit_transform(patients.data), patients.target
y = y - y.mean()
alpha = 100.0
ridge = Ridge(alpha=alpha, fit_intercept=False).fit(z, y)

wishes = np.sqrt(alpha) * np.eye(10)  # yours: ten rows, each with one number that is not zero
more_x, more_y = np.vstack([z, wishes]), np.concatenate([y, np.zeros(10)])
plain = np.linalg.lstsq(more_x, more_y, rcond=None)[0]
print(f"ridge on {len(z)} rows          {show.vector(ridge.coef_, 2)}")
print(f"least squares on {len(more_x)} rows  {show.vector(plain, 2)}")
numbers = [np.linalg.cond(z), np.linalg.cond(more_x)]
print("condition number before and after ", show.vector(numbers, 2))

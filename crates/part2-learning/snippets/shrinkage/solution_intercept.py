"""At an enormous price all coefficients are gone; the intercept, free of charge, is the mean."""

import data
import numpy as np
import show
from sklearn.linear_model import Ridge
from sklearn.preprocessing import StandardScaler

patients = data.diabetes()
z, y = StandardScaler().fit_transform(patients.data), patients.target
print("mean of the targets ", show.fixed(y.mean(), 4))
for alpha in [1.0, 1e3, 1e9]:
    model = Ridge(alpha=alpha).fit(z, y)
    intercept, largest = show.fixed(model.intercept_, 4), show.fixed(np.abs(model.coef_).max(), 4)
    alpha = show.integer(alpha)
    print(f"alpha {alpha:>13}   intercept {intercept}   largest coefficient {largest}")

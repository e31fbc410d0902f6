"""The same feature in another unit: least squares does not care, ridge predicts something else."""

import data
import numpy as np
import show
from sklearn.linear_model import Ridge
from sklearn.preprocessing import StandardScaler

patients = data.diabetes()
z, y = StandardScaler().fit_transform(patients.data), patients.target
# yours: the same features, the third a thousand times as large in number
rescaled = z.copy()
rescaled[:, 2] *= 1000
# end
rows = []
for alpha in [0.0, 100.0]:
    before = Ridge(alpha=alpha, solver="svd").fit(z, y)
    after = Ridge(alpha=alpha, solver="svd").fit(rescaled, y)
    change = np.abs(before.predict(z) - after.predict(rescaled)).max()
    rows.append(show.row((alpha, 0), ([before.coef_[2], 1000 * after.coef_[2], change], 2)))
header = ["alpha", "per std of bmi", "the same, other unit", "most a prediction changes"]
print(show.table(header, rows))

"""The same feature in another unit: least squares does not care, ridge predicts something else."""

import data
import numpy as np
import show
from sklearn.linear_model import Ridge
from sklearn.preprocessing import StandardScaler

patients = data.diabetes()
z, y = StandardScaler().fit_transform(patients.data), patients.target
# The body mass index a thousand times as large in number, as a change of unit does.
rescaled = z.copy()
rescaled[:, 2] *= 1000

rows = []
for alpha in [0.0, 100.0]:
    before = Ridge(alpha=alpha, solver="svd").fit(z, y)
    after = Ridge(alpha=alpha, solver="svd").fit(rescaled, y)
    difference = np.abs(before.predict(z) - after.predict(rescaled)).max()
    numbers = [before.coef_[2], 1000 * after.coef_[2], difference]
    rows.append([show.fixed(alpha, 0), *(show.fixed(number, 2) for number in numbers)])
header = [
    "alpha", "per std of bmi", "the same, other unit", "largest change of a prediction"
]
print(show.table(header, rows))

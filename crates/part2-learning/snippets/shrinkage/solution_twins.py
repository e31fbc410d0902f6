"""Two blood values that move together: the lasso keeps one, ridge and elastic net share."""

import data
import numpy as np
import show
from sklearn.linear_model import ElasticNet, Lasso, Ridge
from sklearn.preprocessing import StandardScaler

patients = data.diabetes()
names = ["bmi", "s1", "s2", "s5"]
columns = [patients.feature_names.index(name) for name in names]
x = StandardScaler().fit_transform(patients.data[:, columns])
print("correlation of s1 and s2:", show.fixed(np.corrcoef(x.T)[1, 2], 4))
tight = {"tol": 1e-12, "max_iter": 100_000}
rows = []
for name, model in [
    ("ridge", Ridge(2.0 * 442)),
    ("elastic net", ElasticNet(2.0, **tight)),
    ("lasso", Lasso(2.0, **tight)),
]:
    weights = model.fit(x, patients.target).coef_
    rows.append([name] + [show.fixed(weight, 3) for weight in weights])
print(show.table(["penalty"] + names, rows))

"""The same feature twice: ridge and elastic net share it out evenly, the lasso gives it to one."""

import data
import show
from sklearn.linear_model import ElasticNet, Lasso, Ridge
from sklearn.preprocessing import StandardScaler

patients = data.diabetes()
z, y = StandardScaler().fit_transform(patients.data), patients.target
once = z[:, [2, 3]]  # bmi, bp
twice = z[:, [2, 3, 2]]  # yours: a table with three columns: bmi, bp, bmi
tight = {"tol": 1e-12, "max_iter": 100_000}
models = {
    "ridge": Ridge(alpha=10),
    "elastic net": ElasticNet(alpha=2, l1_ratio=0.9, **tight),
    "lasso": Lasso(alpha=5, **tight),
}
rows = [
    show.row(name, (model.fit(once, y).coef_, 3), (model.fit(twice, y).coef_, 3))
    for name, model in models.items()
]
print(show.table(["penalty", "bmi", "bp", "bmi", "bp", "bmi again"], rows))

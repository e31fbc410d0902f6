"""Softmax regression on the same bills: the class in the middle gets what the others leave."""

import data
import show
from sklearn.linear_model import LogisticRegression

bills, y = data.penguins_by_species(["bill_length_mm", "bill_depth_mm"])
x = bills[:, :1] / bills[:, 1:]  # length over depth
model = LogisticRegression(solver="newton-cholesky", tol=1e-12).fit(x, y)
rows = []
for ratio in [2.2, 2.6, 3.2]:
    shares = model.predict_proba([[ratio]])[0]
    rows.append(show.row((ratio, 1), (shares, 3), (shares.sum(), 3)))
print(show.table(["length/depth", *data.SPECIES, "sum"], rows))
found = ((model.predict(x) == 1) & (y == 1)).sum()
print(f"Chinstraps found by softmax  {found} of 68")

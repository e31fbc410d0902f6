"""One yes-or-no model for each species, one-vs-rest: together they find no Chinstrap."""

import data
import numpy as np
import show
from sklearn.linear_model import LogisticRegression
from sklearn.multiclass import OneVsRestClassifier

bills, y = data.penguins_by_species(["bill_length_mm", "bill_depth_mm"])
x = bills[:, :1] / bills[:, 1:]  # length over depth
logistic = LogisticRegression(solver="newton-cholesky", tol=1e-12)
one_vs_rest = OneVsRestClassifier(logistic).fit(x, y)

rows = []
for ratio in [2.2, 2.6, 3.2]:
    # The estimators themselves: predict_proba would divide their answers by the sum.
    yes = [model.predict_proba([[ratio]])[0, 1] for model in one_vs_rest.estimators_]
    rows.append(show.row((ratio, 1), (yes, 3), (np.sum(yes), 3)))
print(show.table(["length/depth", "Adelie?", "Chinstrap?", "Gentoo?", "sum"], rows))
found = ((one_vs_rest.predict(x) == 1) & (y == 1)).sum()
print(f"Chinstraps found by one-vs-rest  {found} of 68")

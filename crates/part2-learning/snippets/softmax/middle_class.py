"""Chinstraps lie between the two others: softmax finds 49 of 68, one-vs-rest none."""

import data
import numpy as np
import show
from sklearn.linear_model import LogisticRegression
from sklearn.multiclass import OneVsRestClassifier

bills, y = data.penguins_by_species(["bill_length_mm", "bill_depth_mm"])
x = bills[:, :1] / bills[:, 1:]  # length over depth
logistic = LogisticRegression(solver="newton-cholesky", tol=1e-12)
softmax = LogisticRegression(solver="newton-cholesky", tol=1e-12).fit(x, y)
one_vs_rest = OneVsRestClassifier(logistic).fit(x, y)

ratios = np.array([[2.2], [2.6], [3.2]])
separate = np.column_stack([model.predict_proba(ratios)[:, 1] for model in one_vs_rest.estimators_])


def table(shares):
    header = ["length/depth", *data.SPECIES, "sum"]
    rows = []
    for ratio, row in zip(ratios[:, 0], shares):
        rows.append([show.fixed(ratio, 1)] + [show.fixed(share, 3) for share in [*row, row.sum()]])
    return show.table(header, rows)


print(f"one-vs-rest\n{table(separate)}\n\nsoftmax\n{table(softmax.predict_proba(ratios))}\n")
for name, model in [("one-vs-rest ", one_vs_rest), ("softmax     ", softmax)]:
    found = ((model.predict(x) == 1) & (y == 1)).sum()
    print(f"Chinstraps found by {name} {found} of 68")

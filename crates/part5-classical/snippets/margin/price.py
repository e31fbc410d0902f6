"""What C buys: the width of the street, the birds that hold it, the birds in it, the mistakes."""

import data
import numpy as np
import show
from sklearn.svm import SVC

birds, chinstrap = data.two_species(["bill_length_mm", "bill_depth_mm"], 0, 1)
x = (birds - birds.mean(axis=0)) / birds.std(axis=0)
rows = []
for c in [0.01, 0.1, 1, 10, 100]:
    model = SVC(kernel="linear", C=c, tol=1e-6).fit(x, chinstrap)
    width = 2 / np.linalg.norm(model.coef_)
    margins = model.decision_function(x) * (2 * chinstrap - 1)
    inside, mistakes = np.sum(margins < 1 - 1e-4), np.sum(margins < 0)
    rows.append(show.row((c, 2), (width, 3), len(model.support_), inside, mistakes))
print(show.table(["C", "width", "support vectors", "inside or beyond", "mistakes"], rows))

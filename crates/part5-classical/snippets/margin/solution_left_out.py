"""Leave one bird out, 219 times: mistakes counted in all fits, and in those that can matter."""

import data
import numpy as np
from sklearn.svm import SVC


def worth_leaving_out(x, y):
    """The birds whose absence can change the street."""
    # yours: fit once; which birds hold the street?
    return SVC(kernel="linear", tol=1e-6).fit(x, y).support_
    # end


birds, y = data.two_species(["bill_length_mm", "bill_depth_mm"], 0, 1)
x = (birds - birds.mean(axis=0)) / birds.std(axis=0)
for name, left_out in [("all birds", range(219)), ("some birds", worth_leaving_out(x, y))]:
    mistakes = 0
    for i in left_out:
        others = np.arange(219) != i
        model = SVC(kernel="linear", tol=1e-6).fit(x[others], y[others])
        mistakes += int(model.predict(x[[i]])[0] != y[i])
    print(f"{name:<10}  {len(left_out):>3} fits, {mistakes} mistakes")

"""Finds the first of four steps whose numbers are no longer finite."""

import data
import numpy as np
import show
from scipy.special import softmax

with np.errstate(all="ignore"):
    steps = {"pixels": data.digits().data[:100]}
    steps["logs"] = np.log(steps["pixels"])
    steps["centered"] = steps["logs"] - steps["logs"].mean(axis=0)
    steps["shares"] = softmax(steps["centered"], axis=1)


def first_bad(steps):
    # yours: the name of the first step with a number that is not finite, and how many it has
    counts = ((name, int((~np.isfinite(table)).sum())) for name, table in steps.items())
    return next((found for found in counts if found[1] > 0), None)
    # end


name, count = first_bad(steps)
print(f"{name}: {show.integer(count)} are not finite")

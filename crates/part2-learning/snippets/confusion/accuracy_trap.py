"""A detector of handwritten eights that never looks: nine of ten answers right, no eight found."""

import data
import numpy as np
import show
from sklearn.metrics import accuracy_score

digits = data.digits().target
is_eight = digits == 8
answers = np.zeros(len(digits), dtype=bool)  # "not an eight", whatever the picture

print(f"pictures     {show.integer(len(digits))}")
print(f"right        {show.integer((is_eight == answers).sum())}")
print(f"accuracy     {show.fixed(accuracy_score(is_eight, answers), 3)}")
print(f"eights found {(is_eight & answers).sum()} of {is_eight.sum()}")

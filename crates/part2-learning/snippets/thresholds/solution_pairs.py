"""Two models and six patients: count the pairs in order, a tie for one half."""

import numpy as np
import show
from sklearn.metrics import roc_auc_score

y = np.array([1, 1, 1, 0, 0, 0])
first = np.array([0.9, 0.8, 0.3, 0.4, 0.2, 0.1])
second = np.array([0.9, 0.7, 0.7, 0.7, 0.2, 0.1])
for name, s in [("first ", first), ("second", second)]:
    auc = roc_auc_score(y, s)
    print(f"{name}  {show.fixed(9 * auc, 1)} of 9 pairs  AUC {show.fixed(auc, 4)}")
    print(f"        turned around      AUC {show.fixed(roc_auc_score(y, -s), 4)}")

"""A quarter of a million scores: the fast AUC is the plain one, on any number of threads."""

import numpy as np
import show
from scipy.stats import rankdata
from sklearn.metrics import roc_auc_score

n_samples, rng = 250_000, np.random.default_rng(7)
y = (rng.random(n_samples) < 0.3).astype(int)
s = rng.standard_normal(n_samples) + y

n1 = y.sum()
plain = (rankdata(s)[y == 1].sum() - n1 * (n1 + 1) / 2) / (n1 * (n_samples - n1))
fast = roc_auc_score(y, s)
print("AUC from ranks   ", show.fixed(plain, 6))
print("AUC, fast        ", show.fixed(fast, 6))
print("difference       ", show.fixed(abs(fast - plain), 10))
same = all(roc_auc_score(y, s) == fast for _ in range(3))
print("same bits in three more runs ", str(same).lower())

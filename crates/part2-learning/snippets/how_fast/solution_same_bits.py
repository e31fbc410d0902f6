"""A quarter of a million scores: the fast AUC is the plain one, on any number of threads."""

import numpy as np
import show
from scipy.stats import rankdata
from sklearn.metrics import roc_auc_score
from threadpoolctl import threadpool_limits

n_samples, rng = 250_000, np.random.default_rng(7)
y = (rng.random(n_samples) < 0.3).astype(int)
s = rng.standard_normal(n_samples) + y
n1 = y.sum()
plain = (rankdata(s)[y == 1].sum() - n1 * (n1 + 1) / 2) / (n1 * (n_samples - n1))
fast = roc_auc_score(y, s)
print("AUC from ranks ", show.fixed(plain, 6))
print("AUC, fast      ", show.fixed(fast, 6))
same = True
for n_threads in [1, 2, 5]:
    with threadpool_limits(n_threads):
        same &= roc_auc_score(y, s) == fast
print("same bits on 1, 2 and 5 threads:", str(same).lower())

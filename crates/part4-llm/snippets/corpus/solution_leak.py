"""Mails split by lot: how many of the test have a near copy in the training part?"""

import data
import numpy as np

spam = data.spam()
has = (spam.counts > 0).astype(int)
both, sizes, n = (has @ has.T).toarray(), has.sum(axis=1), has.shape[0]
alike = both / (sizes[:, None] + sizes - both) >= 0.8
is_test = np.zeros(n, dtype=bool)
is_test[np.random.default_rng(1).permutation(n)[: n // 4]] = True
leaked = (alike & ~is_test).any(axis=1)
for kind, name in enumerate(["ham", "spam"]):
    of_class = is_test & (spam.y == kind)
    n_leaked = (of_class & leaked).sum()
    print(f"{name}: test mails {of_class.sum()}, with a near copy in training {n_leaked}")

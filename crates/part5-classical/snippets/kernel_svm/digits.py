"""One-vs-one: ten digits, 45 machines and a vote."""

from itertools import combinations

import data
import numpy as np
import show
from sklearn.svm import SVC

x, y = data.digits().data / 16, data.digits().target
model = SVC(gamma=0.05, decision_function_shape="ovo").fit(x[:1200], y[:1200])
new, truth = x[1200:], y[1200:]

pairs = list(combinations(range(10), 2))
votes = np.zeros((len(new), 10), int)
for (first, second), score in zip(pairs, model.decision_function(new).T):
    votes[np.arange(len(new)), np.where(score > 0, first, second)] += 1
ties = np.sum((votes == votes.max(axis=1, keepdims=True)).sum(axis=1) > 1)
right = np.sum(model.predict(new) == truth)
print(f"machines {len(pairs)}, support vectors {len(model.support_)} of 1,200")
print(f"right {right} of {len(truth)}, ties at the top {ties}")
two = np.flatnonzero(y[:1200] < 2)
model = SVC(gamma=0.05).fit(x[two], y[two])
beta, z = model.dual_coef_[0], model.support_vectors_
k = np.exp(-0.05 * ((z[:, None] - z[None]) ** 2).sum(axis=2))
print("0 against 1: dual", show.fixed(np.abs(beta).sum() - beta @ k @ beta / 2, 3))

"""A model that gives every item the same score, on two orders of the same table."""

import numpy as np
import show
from sklearn.metrics import ndcg_score

relevant_first = np.arange(10) < 3
relevant_last = np.arange(10) >= 7
y_score = np.full(10, 0.5)
rows = []
for name, relevant in [("relevant first", relevant_first), ("relevant last", relevant_last)]:
    listed = relevant[np.argsort(-y_score, kind="stable")]
    precision = listed.cumsum() / np.arange(1, 11)
    ndcg = ndcg_score([relevant.astype(float)], [y_score])
    rows.append([name, show.fixed(precision[listed].mean(), 4), show.fixed(ndcg, 4)])
header = ["table sorted", "average precision, ties in table order", "NDCG, ties shared"]
print(show.table(header, rows))

"""Digits made of few components: the variance kept, and the error on pictures never seen."""

import data
import numpy as np
import show
from sklearn.decomposition import PCA

x = data.digits().data
train, unseen = x[:1347], x[1347:]
ratios = PCA().fit(train).explained_variance_ratio_
rows = []
for k in [1, 2, 5, 10, 20, 40, 64]:
    few = PCA(k).fit(train)
    back = few.inverse_transform(few.transform(unseen))
    error = np.mean((back - unseen) ** 2)
    rows.append(show.row(k, (ratios[:k].sum(), 3), (error, 2), (np.sqrt(error), 2)))
print(show.table(["components", "variance kept", "error² a pixel", "its root"], rows))
print("for 90 % of the variance:", np.argmax(np.cumsum(ratios) >= 0.9) + 1, "components")

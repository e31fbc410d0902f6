"""Three models of the same tumors: the AUC, with its 95 percent confidence interval."""

import data
import numpy as np
import show
from scipy.stats import rankdata
from sklearn.linear_model import LogisticRegression
from sklearn.metrics import roc_auc_score
from sklearn.pipeline import make_pipeline
from sklearn.preprocessing import StandardScaler

tumors = data.breast_cancer()
y = 1 - tumors.target  # malignant is 1
order = np.random.default_rng(7).permutation(569)
test, train = order[:150], order[150:]
truth = y[test]
rng = np.random.default_rng(7)
drawn = np.array([rng.choice(150, 150) for _ in range(1000)])

rows = []
for k in [2, 10, 30]:
    model = make_pipeline(StandardScaler(), LogisticRegression(tol=1e-10))
    z = model.fit(tumors.data[train, :k], y[train]).decision_function(tumors.data[test, :k])
    # By ranks, all draws at once: roc_auc_score takes them one by one.
    ranks, positive = rankdata(z[drawn], axis=1), truth[drawn] == 1
    n = positive.sum(axis=1)
    draws = ((ranks * positive).sum(axis=1) - n * (n + 1) / 2) / (n * (150 - n))
    low, high = np.quantile(draws, [0.025, 0.975])
    rows.append(show.row(k, ([roc_auc_score(truth, z), low, high], 4)))
print(show.table(["columns", "AUC on 150 held out", "from", "to"], rows))

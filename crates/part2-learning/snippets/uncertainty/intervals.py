"""Three models of the same tumors: accuracy and AUC with their 95 percent confidence intervals."""

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


def auc_of_draws(z):
    # By ranks, all draws at once: roc_auc_score takes them one by one.
    ranks, positive = rankdata(z[drawn], axis=1), truth[drawn] == 1
    n = positive.sum(axis=1)
    return ((ranks * positive).sum(axis=1) - n * (n + 1) / 2) / (n * (150 - n))


rows = []
for k in [2, 10, 30]:
    model = make_pipeline(StandardScaler(), LogisticRegression(tol=1e-10))
    z = model.fit(tumors.data[train, :k], y[train]).decision_function(tumors.data[test, :k])
    right = (z > 0) == truth
    scores = [("accuracy", right.mean(), right[drawn].mean(axis=1))]
    scores.append(("AUC", roc_auc_score(truth, z), auc_of_draws(z)))
    for name, held_out, draws in scores:
        numbers = [held_out, *np.quantile(draws, [0.025, 0.975])]
        rows.append([str(k), name] + [show.fixed(value, 4) for value in numbers])
print(show.table(["columns", "measure", "150 held out", "from", "to"], rows))

"""The Brier score in three parts: miscalibration, less what the model knows, plus chance."""

import data
import numpy as np
import show
from sklearn.linear_model import LogisticRegression
from sklearn.metrics import brier_score_loss

wines = data.wine_quality()
y = (wines.target >= 6).astype(int)
order = np.random.default_rng(7).permutation(len(y))
train, held, test = order[:200], order[200:700], order[700:]
z = ((wines.data - wines.data[train].mean(axis=0)) / wines.data[train].std(axis=0)).clip(-1.5, 1.5)
i, j = np.triu_indices(11)
x = np.hstack([z, z[:, i] * z[:, j]])
model = LogisticRegression(C=10, tol=1e-10, solver="newton-cholesky").fit(x[train], y[train])
y, p = y[test], model.predict_proba(x[test])[:, 1].round(1)  # eleven different forecasts

share = y.mean()
reliability = resolution = 0.0
for forecast in np.unique(p):
    happened = y[p == forecast]
    reliability += len(happened) * (forecast - happened.mean()) ** 2 / len(y)
    resolution += len(happened) * (happened.mean() - share) ** 2 / len(y)
uncertainty = share * (1 - share)
print("reliability  ", show.fixed(reliability, 4))
print("resolution   ", show.fixed(resolution, 4))
print("uncertainty  ", show.fixed(uncertainty, 4))
print("together     ", show.fixed(reliability - resolution + uncertainty, 4))
print("Brier score  ", show.fixed(brier_score_loss(y, p), 4))

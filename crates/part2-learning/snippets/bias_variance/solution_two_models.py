"""An ensemble of two different models: their average errs less than the two do on average."""

import data
import numpy as np
import show
from sklearn.linear_model import LinearRegression
from sklearn.metrics import root_mean_squared_error
from sklearn.neighbors import KNeighborsRegressor
from sklearn.preprocessing import StandardScaler

patients = data.diabetes()
train, test = np.split(np.random.default_rng(7).permutation(442), [300])
scaler = StandardScaler().fit(patients.data[train])
x, new = scaler.transform(patients.data[train]), scaler.transform(patients.data[test])
y, truth = patients.target[train], patients.target[test]
line = LinearRegression().fit(x, y).predict(new)
memory = KNeighborsRegressor(1).fit(x, y).predict(new)
for share in [0.0, 0.25, 0.5, 1.0]:
    mixed = share * memory + (1 - share) * line  # yours: the predictions of the ensemble
    error = show.fixed(root_mean_squared_error(truth, mixed), 2)
    print(f"share of the memory {show.fixed(share, 2)}   error {error}")

"""Cross-validation by hand: each patient is tested once, and learned from four times."""

import data
import numpy as np
import show
from sklearn.linear_model import LinearRegression
from sklearn.metrics import root_mean_squared_error
from sklearn.model_selection import KFold, cross_val_score

patients = data.diabetes()
x, y = patients.data, patients.target
by_hand = []
for train, test in KFold(5).split(x):
    model = LinearRegression().fit(x[train], y[train])
    by_hand.append(root_mean_squared_error(y[test], model.predict(x[test])))
    print(f"fold of patients {test[0]:>3} to {test[-1]}: error {show.fixed(by_hand[-1], 2)}")
print("mean", show.fixed(np.mean(by_hand), 2))
print("standard deviation", show.fixed(np.std(by_hand), 2))

scoring = "neg_root_mean_squared_error"
library = -cross_val_score(LinearRegression(), x, y, cv=KFold(5), scoring=scoring)
difference = np.abs(by_hand - library).max()
print("largest difference to the library", show.fixed(difference, 6))

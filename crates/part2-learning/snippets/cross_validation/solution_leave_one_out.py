"""As many folds as patients: each is tested alone, by a model of all the others."""

import data
import numpy as np
import show
from sklearn.linear_model import LinearRegression
from sklearn.model_selection import KFold, LeaveOneOut, cross_val_score

patients = data.diabetes()
x, y = patients.data, patients.target
for splitter in [KFold(2), KFold(5), KFold(10), LeaveOneOut()]:
    squares = -cross_val_score(
        LinearRegression(), x, y, cv=splitter, scoring="neg_mean_squared_error"
    )
    n_train = len(next(splitter.split(x))[0])
    error = show.fixed(np.sqrt(squares.mean()), 2)
    print(f"{len(squares):>3} folds, {n_train:>3} patients to learn from: {error}")

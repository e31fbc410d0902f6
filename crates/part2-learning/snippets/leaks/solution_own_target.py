"""A leak inside the training set: codes that contain a name's own answer, and codes that do not."""

import data
import numpy as np
import pandas as pd
import show
from sklearn.linear_model import LinearRegression

HALF = 0.5 + 1e-9  # a code of one half, up to rounding, counts as a man's
women, men = data.female_names(), data.male_names()
names = pd.Series(women + men).str.lower()
woman = pd.Series([1.0] * len(women) + [0.0] * len(men))
order = np.random.default_rng(7).permutation(len(names))
test, train = order[:2000], order[2000:]


def codes(n, learned_from, rows):
    endings = names.str[-n:]
    shares = woman[learned_from].groupby(endings[learned_from]).mean()
    return endings[rows].map(shares).fillna(woman[learned_from].mean()).to_numpy()


def out_of_fold(n):
    folds = np.array_split(train, 5)
    return np.concatenate([codes(n, np.setdiff1d(train, fold), fold) for fold in folds])


x_test = np.column_stack([codes(n, train, test) for n in (1, 4)])
inside = np.column_stack([codes(n, train, train) for n in (1, 4)])
outside = np.column_stack([out_of_fold(n) for n in (1, 4)])
y, y_test = woman[train].to_numpy(), woman[test].to_numpy()
for name, x in [("own answer inside", inside), ("out of fold", outside)]:
    model = LinearRegression().fit(x, y)
    seen = show.fixed(((model.predict(x) > HALF) == (y > HALF)).mean(), 4)
    held_out = show.fixed(((model.predict(x_test) > HALF) == (y_test > HALF)).mean(), 4)
    print(f"{name:<17}  weights of 1 and 4 letters {show.vector(model.coef_, 2)}")
    print(f"  accuracy: training {seen}, held out {held_out}")

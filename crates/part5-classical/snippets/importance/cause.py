"""Ice cream predicts sunburn and does not cause it: importance, and effect."""

import numpy as np
import show
from sklearn.metrics import r2_score
from sklearn.tree import DecisionTreeRegressor


def lost(model, x, y, rng):
    """By how much R² falls when a column is shuffled, the mean of five times, for each column."""
    whole, falls = r2_score(y, model.predict(x)), np.zeros(x.shape[1])
    for column in np.repeat(range(x.shape[1]), 5):
        shuffled = x.copy()
        shuffled[:, column] = x[rng.permutation(len(x)), column]
        falls[column] += (whole - r2_score(y, model.predict(shuffled))) / 5
    return falls


rng = np.random.default_rng(1)
sun = rng.normal(size=2000)  # hours of sun, standardized
ice = sun + rng.normal(size=2000) * 0.5  # what is sold follows the sun
luck = rng.normal(size=2000) * 0.5


def burned(ice):
    """The world: the ice has no say in it."""
    return sun * 2 + luck


y = burned(ice)
both = np.column_stack([ice, sun])
for told, columns in [("ice alone", 1), ("ice and sun", 2)]:
    x = both[:, :columns]
    model = DecisionTreeRegressor(max_depth=3).fit(x[:1000], y[:1000])
    of_ice = lost(model, x[1000:], y[1000:], rng)[0]
    print(f"tree on {told:<11}  importance of ice {show.fixed(of_ice, 3):>6}")
change = np.mean(burned(ice + 1) - burned(ice))
print("sell more ice, and sunburn changes by", show.fixed(change, 3))

"""What shuffling costs a linear model, by shuffling 2,000 times and by a formula."""

import data
import numpy as np
import show
from sklearn.linear_model import LinearRegression

diabetes = data.diabetes()
x, y = diabetes.data, diabetes.target
model = LinearRegression().fit(x, y)
predicted = model.predict(x)
error = np.mean((y - predicted) ** 2)
rng = np.random.default_rng(0)


def by_formula(weight, variance):
    # yours: two independent draws of the column differ by twice its variance
    return 2 * weight**2 * variance
    # end


for j in [2, 3, 8]:
    rise = 0.0
    for _ in range(2000):
        moved = model.coef_[j] * (x[rng.permutation(442), j] - x[:, j])
        rise += (np.mean((y - predicted - moved) ** 2) - error) / 2000
    formula = by_formula(model.coef_[j], x[:, j].var())
    name, told = diabetes.feature_names[j], f"shuffled {show.fixed(rise, 1):>7}"
    print(f"{name:<3}  {told}  formula {show.fixed(formula, 1):>7}")

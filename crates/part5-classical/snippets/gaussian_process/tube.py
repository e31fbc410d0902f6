"""Support vector regression: the wider the epsilon tube around 45 weeks, the fewer hold it."""

import data
import numpy as np
import show
from sklearn.svm import SVR

weeks, ppm = data.co2()
ppm = ppm[np.array(weeks) >= "1990"][:208] - 356
years = np.arange(208) * 7 / 365.25
hole = (years > 1.5) & (years < 2)
learned = (np.arange(208) % 4 == 0) & ~hole
between = ~learned & ~hole
x = years[:, None]
rows = []
for epsilon in [0.1, 0.25, 0.5, 1, 2]:
    model = SVR(C=100, gamma=14, epsilon=epsilon, tol=1e-5).fit(x[learned], ppm[learned])
    misses = np.abs(model.predict(x) - ppm)
    outside = np.sum(misses[learned] > epsilon + 1e-3)
    rows.append(
        show.row((epsilon, 2), len(model.support_), outside, (misses[between].mean(), 3))
    )
header = ["epsilon, ppm", "support vectors", "outside of the tube", "error between, ppm"]
print(show.table(header, rows))

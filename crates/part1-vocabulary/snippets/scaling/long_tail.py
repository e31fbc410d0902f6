"""Sulfur dioxide in 1,599 wines: a log transform or a power transform draws in the long tail."""

import data
import numpy as np
import show
from sklearn.preprocessing import PowerTransformer, StandardScaler

x = data.wine_quality().data[:, [6]]  # total sulfur dioxide, mg per liter
power = PowerTransformer(method="box-cox", standardize=False).fit(x)
rows = []
for name, transformed in [
    ("as measured", x),
    ("square root", np.sqrt(x)),
    ("logarithm", np.log(x)),
    ("fitted power", power.transform(x)),
]:
    z = StandardScaler().fit_transform(transformed)
    numbers = [np.median(transformed), z.min(), np.median(z), z.max()]
    rows.append([name] + [show.fixed(number, 2) for number in numbers])
print("the fitted power is", show.fixed(power.lambdas_[0], 3))
header = ["", "median", "smallest, in std", "median, in std", "largest, in std"]
print(show.table(header, rows))

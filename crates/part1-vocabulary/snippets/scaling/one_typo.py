"""Three scalers on five masses, and again with one zero too many, an outlier, in the first."""

import numpy as np
import show
from sklearn.preprocessing import MinMaxScaler, RobustScaler, StandardScaler

for first_g in [3750.0, 37500.0]:
    mass_g = np.array([[first_g], [3800.0], [3250.0], [3450.0], [3650.0]])
    print("masses       ", show.vector(mass_g.ravel(), 0))
    standard = StandardScaler().fit(mass_g)
    min_max = MinMaxScaler().fit(mass_g)
    robust = RobustScaler().fit(mass_g)
    for name, model, minus, by in [
        ("standardized", standard, standard.mean_, standard.scale_),
        ("min-max", min_max, min_max.data_min_, min_max.data_range_),
        ("robust", robust, robust.center_, robust.scale_),
    ]:
        scaled = show.vector(model.transform(mass_g).ravel(), 2)
        minus, by = show.fixed(minus[0], 0), show.fixed(by[0], 0)
        print(f"{name:<12}  {scaled}   minus {minus} g, divided by {by} g")

"""One zero too many in the first mass, an outlier: two scalers crush the other four."""

import numpy as np
import show
from sklearn.preprocessing import MinMaxScaler, RobustScaler, StandardScaler

mass_g = np.array([[37500.0], [3800.0], [3250.0], [3450.0], [3650.0]])
print("masses       ", show.vector(mass_g.ravel(), 0))
standard = StandardScaler().fit(mass_g)
min_max = MinMaxScaler().fit(mass_g)
robust = RobustScaler().fit(mass_g)
for name, model, center, scale in [
    ("standardized", standard, standard.mean_, standard.scale_),
    ("min-max", min_max, min_max.data_min_, min_max.data_range_),
    ("robust", robust, robust.center_, robust.scale_),
]:
    scaled = show.vector(model.transform(mass_g).ravel(), 2)
    center, scale = show.fixed(center[0], 0), show.fixed(scale[0], 0)
    print(f"{name:<12}  {scaled}   minus {center} g, divided by {scale} g")

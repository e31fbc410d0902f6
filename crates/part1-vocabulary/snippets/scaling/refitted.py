"""A scaler fitted anew on each new penguin finds every one of them average."""

import numpy as np
import show
from sklearn.preprocessing import StandardScaler

for mass_g in [3400.0, 5700.0]:
    z = StandardScaler().fit_transform(np.array([[mass_g]]))
    print(f"{show.fixed(mass_g, 0)} g  becomes {show.fixed(z[0, 0], 2)}")

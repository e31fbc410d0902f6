"""A new penguin, scaled with the numbers learned before; fitted to itself, it is average."""

import numpy as np
import show
from sklearn.preprocessing import MinMaxScaler, StandardScaler

training_g = np.array([[3750.0], [3800.0], [3250.0], [3450.0], [3650.0]])
standard = StandardScaler().fit(training_g)
min_max = MinMaxScaler().fit(training_g)

new_g = np.array([[3400.0], [5700.0]])  # a light Adelie and a heavy Gentoo
z = standard.transform(new_g)
print("new masses   ", show.vector(new_g.ravel(), 0))
print("standardized ", show.vector(z.ravel(), 2))
print("and back     ", show.vector(standard.inverse_transform(z).ravel(), 0))
print("min-max      ", show.vector(min_max.transform(new_g).ravel(), 2))
for bird in new_g:
    z = StandardScaler().fit_transform([bird])
    print(f"fitted anew to {show.fixed(bird[0], 0)} g alone: {show.vector(z.ravel(), 2)}")

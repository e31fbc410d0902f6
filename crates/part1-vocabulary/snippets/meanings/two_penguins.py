"""A kernel of machine learning: two penguins in, one number out, large where they are alike."""

import numpy as np
import show
from sklearn.metrics.pairwise import rbf_kernel

# Flipper and bill of three penguins, in cm.
names = ["an Adelie", "another Adelie", "a Gentoo"]
birds = np.array([[18.1, 3.91], [18.6, 3.95], [21.1, 4.61]])

k = rbf_kernel(birds, gamma=0.5)
for i, j in [(0, 0), (0, 1), (1, 0), (0, 2)]:
    print(f"{names[i]} and {names[j]}: {show.fixed(k[i, j], 4)}")

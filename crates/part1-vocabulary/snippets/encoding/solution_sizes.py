"""Four sizes in their own order, and in the alphabet's, where large comes before small."""

import numpy as np
import show
from sklearn.preprocessing import OrdinalEncoder

sizes = ["medium", "small", "extra large", "large"]
column = np.array(sizes).reshape(-1, 1)
print("sizes              ", ", ".join(sizes))
own = OrdinalEncoder(categories=[["small", "medium", "large", "extra large"]])
print("in their own order ", show.vector(own.fit_transform(column).ravel(), 0))
print("in the alphabet's  ", show.vector(OrdinalEncoder().fit_transform(column).ravel(), 0))

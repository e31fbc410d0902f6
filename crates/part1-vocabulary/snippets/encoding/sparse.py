"""A sparse matrix keeps only the numbers that are not zero, and where they are."""

import data
import numpy as np
import show
from scipy.sparse import csr_array
from sklearn.preprocessing import OneHotEncoder

sparse = csr_array(np.array([[0, 5, 0, 0], [0, 0, 0, 0], [7, 0, 0, 8]]))
print("values     ", show.vector(sparse.data, 0))
print("columns    ", show.vector(sparse.indices, 0))
print("row starts ", show.vector(sparse.indptr, 0) + "\n")

endings = [[name[-3:].lower()] for name in data.female_names() + data.male_names()]
hot = OneHotEncoder().fit_transform(endings)  # sparse unless told otherwise
print(f"one-hot endings of {hot.shape[0]} names, cardinality {hot.shape[1]}")
print(f"  as a full table  {show.integer(hot.shape[0] * hot.shape[1]):>10} numbers")
stored = hot.data.size + hot.indices.size + hot.indptr.size
print(f"  the three lists  {show.integer(stored):>10} numbers")

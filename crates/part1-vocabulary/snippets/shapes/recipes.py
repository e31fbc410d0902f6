"""Six operations by one function, einsum: a recipe names the axes and says which ones stay."""

import numpy as np
import show

a = np.array([1.0, 2.0, 3.0])
m = np.array([[1.0, 0.0, 1.0], [0.0, 2.0, 0.0]])
# Two pictures of 2 × 2, as a batch.
batch = np.arange(8.0).reshape(2, 2, 2)

recipes = [
    ("i,i->", "dot product", [a, a]),
    ("i,j->ij", "outer product", [a, a]),
    ("ij,j->i", "matrix times vector", [m, a]),
    ("ij,kj->ik", "all rows with all rows", [m, m]),
    ("ij->ji", "transposed", [m]),
    ("nij->n", "sum of each picture", [batch]),
]
for recipe, name, inputs in recipes:
    result = np.einsum(recipe, *inputs)
    print(f"{recipe:<9}  {name:<22}  {show.shape(result):<6}  {show.vector(result.ravel(), 0)}")

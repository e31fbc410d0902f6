"""From a single number to pictures in color: rank, shape and count of five tensors."""

import data
import numpy as np
import show

table = data.penguins_matrix(data.PENGUIN_FEATURES)
tensors = {
    "scalar: one body mass": np.array(table[0, 3]),
    "vector: one penguin": table[0],
    "matrix: all penguins": table,
    "tensor: digit pictures": data.digits().images,
    "tensor: 2 color pictures": np.zeros((2, 8, 8, 3)),
}
rows = [show.row(name, t.ndim, show.shape(t), t.size) for name, t in tensors.items()]
print(show.table(["what it is", "rank", "shape", "numbers in it"], rows))

small = np.array([[1.0, 2.0], [2.0, 4.0], [3.0, 6.0]])
print(f"\n{show.matrix(small, 0)}")
print(f"rank {small.ndim}, axis 0 of length {len(small)}")
print("row 0 of dimension", len(small[0]))
print("rank in linear algebra:", np.linalg.matrix_rank(small))

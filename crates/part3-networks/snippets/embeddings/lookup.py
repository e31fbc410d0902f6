"""One-hot times a matrix is a row of the matrix; an embedding layer goes straight to the row."""

import numpy as np
import show
import torch

# The embedding matrix, a row for each species: Adelie, Chinstrap, Gentoo.
table = np.array([[0.2, -1.0], [0.9, 0.4], [-0.7, 0.5]])
ids = [2, 0, 2, 1]

one_hot = np.eye(3)[ids]
product = one_hot @ table

layer = torch.nn.Embedding.from_pretrained(torch.tensor(table))
looked_up = layer(torch.tensor(ids)).numpy()
for bird in range(4):
    a, b = show.vector(product[bird], 1), show.vector(looked_up[bird], 1)
    print(f"one-hot {show.vector(one_hot[bird], 0)} times the matrix {a}   row {ids[bird]} {b}")
print(f"multiplications {4 * 3 * 2} and 0")

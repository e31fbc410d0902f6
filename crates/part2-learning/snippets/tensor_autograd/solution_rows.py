"""Looking up rows of a table: each row's gradient is the sum over the times it was looked up."""

import show
import torch

mine = [[0, 0], [2, 20], [0, 0], [5, 50]]

torch.set_default_dtype(torch.float64)
table = torch.tensor([[0.1, 0.2], [0.3, 0.4], [0.5, 0.6], [0.7, 0.8]], requires_grad=True)
looked_up = torch.nn.functional.embedding(torch.tensor([3, 1, 3]), table)
looked_up.backward(torch.tensor([[1.0, 10.0], [2.0, 20.0], [4.0, 40.0]]))
for i, row in enumerate(table.grad):
    print(f"row {i}  by hand {show.vector(mine[i], 0)}  by tape {show.vector(row.numpy(), 0)}")

"""Unbroadcast: a row that was added to every row gets the sum of the slopes of all its uses."""

import show
import torch

torch.set_default_dtype(torch.float64)
table = torch.tensor([[1.0, 2.0], [3.0, 4.0], [5.0, 6.0]], requires_grad=True)
row = torch.tensor([10.0, 20.0], requires_grad=True)  # (2,), used 3 times
column = torch.tensor([[100.0], [200.0], [300.0]], requires_grad=True)  # (3, 1), used twice
number = torch.tensor(1000.0, requires_grad=True)  # (), used 6 times
total = table + row + column + number
print("sum     (3, 2) ", show.vector(total.detach().numpy().ravel(), 1))

# Slopes that arrive at the six sums, one for each.
total.backward(torch.tensor([[1.0, 2.0], [3.0, 4.0], [5.0, 6.0]]))
for name, leaf in [("table", table), ("row", row), ("column", column), ("number", number)]:
    slopes = leaf.grad.numpy()
    print(f"{name:<7} {show.shape(slopes):<7} {show.vector(slopes.ravel(), 1)}")

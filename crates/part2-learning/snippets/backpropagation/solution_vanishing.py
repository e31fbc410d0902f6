"""Ten sigmoids in a row: each multiplies the slope by a quarter at most, and little is left."""

import show
import torch


def slope(n):
    """The slope of n sigmoids, one after the other, at 0."""
    x = torch.tensor(0.0, dtype=torch.float64, requires_grad=True)
    value = x
    for _ in range(n):
        value = torch.sigmoid(value)
    value.backward()
    return x.grad.item()


for n in [1, 2, 5, 10]:
    print(f"slope through {n} sigmoids ", show.fixed(slope(n), 8))
print("a quarter to the tenth power ", show.fixed(0.25**10, 8))

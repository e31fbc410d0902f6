"""Ten sigmoids in a row: each multiplies the slope by a quarter at most, and little is left."""

import show
import torch

for layers in [1, 2, 5, 10]:
    x = torch.tensor(0.0, dtype=torch.float64, requires_grad=True)
    value = x
    for _ in range(layers):
        value = torch.sigmoid(value)
    value.backward()
    value, slope = show.fixed(value.item(), 4), show.fixed(x.grad.item(), 8)
    print(f"after {layers} sigmoids: value {value}, slope {slope}")
print("a quarter to the tenth power", show.fixed(0.25**10, 8))

"""A column minus a row is a table: the loss is wrong, nothing complains, and nothing is learned."""

import data
import numpy as np
import show
import torch

both = data.penguins_matrix(["flipper_length_mm", "body_mass_g"])
z = torch.tensor((both - both.mean(axis=0)) / both.std(axis=0))
x, y = z[:, :1], z[:, 1]  # (342, 1) and (342,)
for as_column in [True, False]:
    w = torch.full((1, 1), 0.5, dtype=torch.float64, requires_grad=True)
    optimizer = torch.optim.SGD([w], lr=0.1)
    for _ in range(40):
        errors = x @ w - (y.reshape(342, 1) if as_column else y)
        optimizer.zero_grad()
        (errors**2).mean().backward()
        optimizer.step()
    shape, weight = show.shape(errors.detach().numpy()), show.fixed(w.item(), 4)
    print(f"errors {shape:<10}   weight after 40 steps {weight}")
print("correlation of flipper and mass", show.fixed(np.corrcoef(both.T)[0, 1], 4))

"""Momentum: gradients that agree build up a velocity, gradients that alternate cancel."""

import show
import torch

w = torch.zeros(2, dtype=torch.float64, requires_grad=True)
optimizer = torch.optim.SGD([w], lr=1.0, momentum=0.9)
rows = []
for step in range(1, 41):
    sign = 1.0 if step % 2 == 1 else -1.0
    w.grad = torch.tensor([1.0, sign], dtype=torch.float64)  # constant, and +1, −1, +1, …
    optimizer.step()
    along, across = optimizer.state[w]["momentum_buffer"].tolist()
    if step in [1, 2, 3, 4, 10, 40]:
        rows.append(show.row(step, (along, 4), (sign, 0), (across, 4)))
print(show.table(["step", "velocity along", "gradient across", "velocity across"], rows))
print("1 / (1 − beta) =", show.fixed(1 / (1 - 0.9), 4))

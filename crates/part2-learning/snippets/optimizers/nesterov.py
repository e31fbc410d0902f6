"""Nesterov momentum looks one push ahead: it brakes earlier and swings less."""

import show
import torch


def path(steps, nesterov):
    """The weight after each step on the bowl w²."""
    w = torch.tensor(1.0, dtype=torch.float64, requires_grad=True)
    optimizer = torch.optim.SGD([w], lr=0.1, momentum=0.9, nesterov=nesterov)
    seen = []
    for _ in range(steps):
        optimizer.zero_grad()
        (w**2).backward()
        optimizer.step()
        seen.append(w.item())
    return seen


for name, nesterov in [("momentum", False), ("Nesterov", True)]:
    seen = path(50, nesterov)
    print(name, "", show.vector([seen[step - 1] for step in [1, 2, 4, 8, 12, 25, 50]], 4))
print("look ahead, steps 1 to 4 ", show.vector(path(4, True), 4))

"""How far does one push carry? Momentum spreads a single gradient over many steps."""

import show
import torch

for beta in [0.0, 0.5, 0.9, 0.99]:
    w = torch.zeros(1, dtype=torch.float64, requires_grad=True)
    optimizer = torch.optim.SGD([w], lr=0.1, momentum=beta)
    for step in range(2000):
        w.grad = torch.full_like(w, -1.0 if step == 0 else 0.0)  # one push, then nothing
        optimizer.step()
    carried, formula = show.fixed(w.item(), 4), show.fixed(0.1 / (1 - beta), 4)
    print(f"beta {show.fixed(beta, 2)}   carried {carried}   0.1/(1 − beta) {formula}")
